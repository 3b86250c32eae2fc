/** One picture of a Pro swap. `landmarks` as from {@link landmarkString}. */
export interface FacePicture {
	url: string;
	landmarks?: string;
}

/** A Face Swap Pro job: the n-th source face goes on the n-th target face. */
export interface ProSwap {
	sources: FacePicture[];
	targets: FacePicture[];
	faceEnhance: boolean;
	singleFaceMode: boolean;
}

/** Body of `POST /api/open/v4/faceswap/faceswapByImage`. */
export interface ProSwapBody {
	sourceImage: Array<{ path: string; opts?: string }>;
	targetImage: Array<{ path: string; opts?: string }>;
	model_name: 'akool_faceswap_image_hq';
	face_enhance: boolean;
	single_face_mode: boolean;
}

/**
 * Builds the request body of a Face Swap Pro job (docs.akool.com, page image-faceswap-v4).
 * `face_enhance` is a boolean here; the V3 endpoints want 0 or 1.
 */
export function proSwapBody(swap: ProSwap): ProSwapBody {
	return {
		sourceImage: swap.sources.map(pathAndOpts),
		targetImage: swap.targets.map(pathAndOpts),
		model_name: 'akool_faceswap_image_hq',
		face_enhance: swap.faceEnhance,
		single_face_mode: swap.singleFaceMode,
	};
}

function pathAndOpts({ url, landmarks }: FacePicture) {
	return landmarks === undefined ? { path: url } : { path: url, opts: landmarks };
}
