import type { MediaType } from '../core/mediaTypes';
import type { Box } from './faceBoxes';
import { type FacePicture, pathAndOpts, type PathAndOpts } from './facePicture';

/** A Face Swap Pro job: the n-th source face replaces the n-th target face. */
export interface ProSwap {
	sources: FacePicture[];
	targets: FacePicture[];
	faceEnhance: boolean;
	singleFaceMode: boolean;
}

/** Body of `POST faceswapByImage`. */
export interface ProSwapBody {
	sourceImage: PathAndOpts[];
	targetImage: PathAndOpts[];
	model_name: 'akool_faceswap_image_hq';
	face_enhance: boolean;
	single_face_mode: boolean;
}

/**
 * Builds the body of `POST faceswapByImage` (docs.akool.com, page image-faceswap-v4).
 * `face_enhance` is a boolean here; the V3 endpoints take 0 or 1.
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

/** Style of a Face Swap Plus result. */
export type ModelStyle = 'realistic' | 'beautify' | 'lossless';

/** A face in a picture. Akool needs the box with an original picture, but not with a face URL. */
export interface FaceInPicture {
	url?: string;
	box?: Box;
}

/** A new face, and the face in the target that it replaces. */
export interface FaceMapping {
	source: FaceInPicture & { url: string };
	target: FaceInPicture;
}

/** A Face Swap Plus job. Without `mapping` one face is swapped (`single_face_mode`). */
export interface PlusSwap {
	sourceUrl: string;
	/** Picture or video. */
	targetUrl: string;
	mapping?: FaceMapping[];
	modelStyle: ModelStyle;
	faceEnhance: boolean;
}

/** A face in a request. */
interface FaceInfo {
	face_url?: string;
	bbox?: Box;
}

/** Body of `POST faceswapPlusByImage`. */
export interface PlusSwapBody {
	source_url: string;
	target_url: string;
	face_enhance: boolean;
	model_style: ModelStyle;
	single_face_mode: boolean;
	face_mapping?: Array<{ source_face_info: FaceInfo; target_face_info: FaceInfo }>;
}

/** Builds the body of `POST faceswapPlusByImage` (docs.akool.com, page faceswap-plus). */
export function plusSwapBody(swap: PlusSwap): PlusSwapBody {
	return {
		source_url: swap.sourceUrl,
		target_url: swap.targetUrl,
		face_enhance: swap.faceEnhance,
		model_style: swap.modelStyle,
		single_face_mode: swap.mapping === undefined,
		...(swap.mapping && {
			face_mapping: swap.mapping.map(({ source, target }) => ({
				source_face_info: faceInfo(source),
				target_face_info: faceInfo(target),
			})),
		}),
	};
}

function faceInfo({ url, box }: FaceInPicture): FaceInfo {
	return { ...(url && { face_url: url }), ...(box && { bbox: box }) };
}

/** A V3 job: the n-th source face replaces the n-th target face in `targetUrl`. */
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
 * and video-faceswap). `face_enhance` is 0 or 1 here; the v4 endpoints take a boolean.
 */
export function classicSwapBody(swap: ClassicSwap): ClassicSwapBody {
	return {
		sourceImage: swap.sources.map(pathAndOpts),
		targetImage: swap.targets.map(pathAndOpts),
		[swap.media === 'video' ? 'modifyVideo' : 'modifyImage']: swap.targetUrl,
		face_enhance: swap.faceEnhance ? 1 : 0,
	};
}
