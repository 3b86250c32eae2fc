/** Prices in US dollars. */
export interface Prices {
	/** A picture with one new face. */
	swap: number;
	/** Each further new face. */
	furtherFace: number;
	/** `face_enhance`. */
	enhance: number;
}

/** The part of a request that decides its price. */
export interface PricedInput {
	source_image?: unknown[];
	face_enhance?: boolean;
}

/** The price of one request in US dollars, in whole cents. */
export function priceOf({ source_image, face_enhance }: PricedInput, prices: Prices): number {
	const further = Math.max(0, (source_image?.length ?? 1) - 1);
	const price = prices.swap + further * prices.furtherFace + (face_enhance ? prices.enhance : 0);
	return Math.round(price * 100) / 100;
}
