/** Akool's public address; the credential can name another. */
export const DEFAULT_BASE_URL = 'https://openapi.akool.com';

/** Paths of Akool's API, relative to the base URL. */
export const ENDPOINTS = {
	/** POST: legacy access token for client ID and API key. */
	signIn: '/api/open/v3/getToken',
	/** POST: Face Swap Pro. */
	faceSwapPro: '/api/open/v4/faceswap/faceswapByImage',
	/** GET: results by `_id`; serves V3 and v4 jobs. */
	results: '/api/open/v3/faceswap/result/listbyids',
	/** GET: credit balance. */
	credit: '/api/open/v3/faceswap/quota/info',
} as const;
