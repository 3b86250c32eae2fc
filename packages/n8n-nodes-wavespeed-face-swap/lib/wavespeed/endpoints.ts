/** WaveSpeed's public base URL; the credential can hold another. */
export const DEFAULT_BASE_URL = 'https://api.wavespeed.ai';

/** WaveSpeed's name for the model that swaps faces. */
export const SWAP_MODEL = 'akool/image-face-swap';

/** Paths of WaveSpeed's API, relative to the base URL. */
export const ENDPOINTS = {
	/** POST: submits a swap, see {@link submitPath}. */
	swap: `/api/v3/${SWAP_MODEL}`,
	/** POST: a file, as `file` in a form; returns its web address. */
	upload: '/api/v3/media/upload/binary',
	/** GET: the balance. */
	balance: '/api/v3/balance',
	/** POST: the price of one request. */
	pricing: '/api/v3/model/pricing',
	/** GET: the secret by which webhook calls are signed. */
	webhookSigning: '/api/v3/webhook/secret',
} as const;

/**
 * Returns the path of a prediction's result (GET).
 *
 * @param id any text; its characters can't lead to another path
 */
export function resultPath(id: string): string {
	return `/api/v3/predictions/${encodeURIComponent(id)}/result`;
}

/**
 * Returns the path to which a swap is submitted.
 *
 * @param callbackUrl the address that WaveSpeed calls when the swap is done; none if undefined
 */
export function submitPath(callbackUrl?: string): string {
	if (callbackUrl === undefined) return ENDPOINTS.swap;
	return `${ENDPOINTS.swap}?webhook=${encodeURIComponent(callbackUrl)}`;
}
