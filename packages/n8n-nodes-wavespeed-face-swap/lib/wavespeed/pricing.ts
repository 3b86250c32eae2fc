import { isJsonObject, numberOf } from '../../../../lib/core/coerce';
import { UserError } from '../../../../lib/core/errors';
import { SWAP_MODEL } from './endpoints';
import { type SwapBody, swapBody } from './swapBody';

/** Makes the body of the request for the price of a swap. */
export function pricingBody(inputs: SwapBody) {
	return { model_id: SWAP_MODEL, inputs };
}

/** An address that nobody opens. */
const ANY_PICTURE = 'https://example.com/picture.jpg';

/**
 * Makes a swap of which only the price is asked.
 *
 * @param faces how many faces are swapped
 */
export function pricedBody(faces: number, faceEnhance: boolean): SwapBody {
	const pair = { source: ANY_PICTURE, target: ANY_PICTURE };
	const pairs = Array.from({ length: faces }, () => pair);
	return swapBody({ target: ANY_PICTURE, pairs }, { faceEnhance, base64Output: false });
}

/** Returns what the price of a swap depends on: swaps with the same text cost the same. */
export function priceKey({ source_image, face_enhance, enable_base64_output }: SwapBody): string {
	return JSON.stringify([source_image.length, face_enhance, enable_base64_output]);
}

/**
 * Reads the price in a response of the pricing endpoint.
 *
 * @param data `data` of the response
 * @returns in USD; undefined if there is none
 */
export function readPrice(data: unknown): number | undefined {
	if (!isJsonObject(data)) return amountOf(data);
	const { unit_price, price, currency } = data;
	return isDollars(currency) ? amountOf(unit_price ?? price) : undefined;
}

/**
 * Checks that a response of the pricing endpoint is in USD.
 *
 * @param data `data` of the response
 * @throws {UserError} naming the other currency
 */
export function requireDollars(data: unknown): void {
	if (!isJsonObject(data) || isDollars(data.currency)) return;
	const currency = String(data.currency).trim().slice(0, 20);
	throw new UserError(
		`WaveSpeed names the price in ${currency}, not in USD`,
		"Nothing was charged. In WaveSpeed Face Swap, set 'Maximum Price' to 0 to submit without asking for the price.",
	);
}

/** A price without a currency is in USD, as the balance is. */
function isDollars(currency: unknown): boolean {
	return /^(?:usd|\$)?$/i.test(String(currency ?? '').trim());
}

/**
 * Reads the balance in a response of the balance endpoint.
 *
 * @param data `data` of the response
 * @returns in USD; undefined if there is none
 */
export function readBalance(data: unknown): number | undefined {
	return numberOf(isJsonObject(data) ? data.balance : data);
}

function amountOf(value: unknown): number | undefined {
	const amount = numberOf(value);
	return amount !== undefined && amount >= 0 ? amount : undefined;
}
