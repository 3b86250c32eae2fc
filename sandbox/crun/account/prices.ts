import type { SwapBody } from '../tasks/task';

/** Prices in credits; fractions are possible. */
export interface Prices {
	/** A swap of the main face. */
	oneFace: number;
	/** A swap of faces that were detected, with one of them. */
	severalFaces: number;
	/** Each further face. */
	furtherFace: number;
}

/** The price of a task in credits. */
export function priceOf(body: SwapBody, prices: Prices): number {
	if (body.model === 'image-face-swap') return prices.oneFace;
	return prices.severalFaces + (body.input.faces.length - 1) * prices.furtherFace;
}
