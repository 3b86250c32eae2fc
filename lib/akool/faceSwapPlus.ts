import type { Box } from './faceBoxes';

/** Looks of a Face Swap Plus result. */
export type ModelStyle = 'realistic' | 'beautify' | 'lossless';

/** A face in a picture. Beside an original picture Akool wants the box, beside a face URL not. */
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
