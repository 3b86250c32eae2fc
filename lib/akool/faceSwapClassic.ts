import { pathAndOpts, type FacePicture, type PathAndOpts } from './facePicture';
import type { MediaType } from '../core/mediaTypes';

/** A V3 job: the n-th source face goes on the n-th target face, found in `targetUrl`. */
export interface ClassicSwap {
	media: MediaType;
	/** The picture or video that is modified. */
	targetUrl: string;
	sources: FacePicture[];
	targets: FacePicture[];
	faceEnhance: boolean;
}

/** Body of `specifyimage` (`modifyImage`) and `specifyvideo` (`modifyVideo`). */
export interface ClassicSwapBody {
	sourceImage: PathAndOpts[];
	targetImage: PathAndOpts[];
	modifyImage?: string;
	modifyVideo?: string;
	face_enhance: 0 | 1;
}

/**
 * Builds the body of V3's `specifyimage` or `specifyvideo` (docs.akool.com, pages image-faceswap
 * and video-faceswap). `face_enhance` is 0 or 1 here; the v4 endpoints want a boolean.
 */
export function classicSwapBody(swap: ClassicSwap): ClassicSwapBody {
	return {
		sourceImage: swap.sources.map(pathAndOpts),
		targetImage: swap.targets.map(pathAndOpts),
		[swap.media === 'video' ? 'modifyVideo' : 'modifyImage']: swap.targetUrl,
		face_enhance: swap.faceEnhance ? 1 : 0,
	};
}
