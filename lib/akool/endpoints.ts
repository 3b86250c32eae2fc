/** Akool's public base URL; the credential can hold another. */
export const DEFAULT_BASE_URL = 'https://openapi.akool.com';

/** Paths of Akool's API, relative to the base URL. */
export const ENDPOINTS = {
	/** POST: legacy access token for client ID and API key. */
	signIn: '/api/open/v3/getToken',
	/** POST: Face Swap Pro. */
	faceSwapPro: '/api/open/v4/faceswap/faceswapByImage',
	/** POST: Face Swap Plus. */
	faceSwapPlus: '/api/open/v4/faceswap/faceswapPlusByImage',
	/** POST: V3 image face swap. */
	classicImage: '/api/open/v3/faceswap/highquality/specifyimage',
	/** POST: V3 video face swap. */
	classicVideo: '/api/open/v3/faceswap/highquality/specifyvideo',
	/** GET: results by `_id`; serves V3 and v4 jobs. */
	results: '/api/open/v3/faceswap/result/listbyids',
	/** POST: deletes results. */
	deleteResults: '/api/open/v3/faceswap/result/delbyids',
	/** GET: credit balance. */
	credit: '/api/open/v3/faceswap/quota/info',
	/** POST: faces in a picture or video. */
	detectFaces: '/interface/detect-api/detect_faces',
	/** POST: persons in several pictures. */
	analyzeFrames: '/interface/detect-api/faceswap/analyze_frames',
} as const;
