import { findSameFace, largestFaceIn, largestFaceInMedia } from '../../faces/findFace';
import type { Box, Face } from '../../faces/geometry';
import type { Media } from '../../media/media';
import type { Picture } from '../../pictures/knownPictures';
import type { SwapResult } from '../../swaps/faceSwapper';
import { faceInBox } from '../detection/pickFace';

import type { AkoolSwapTools } from './swapTools';

/** A face in a picture: the only one of a face crop, or the one in a box. */
export interface FaceInfo {
	/** URL of the picture; by default the picture or video to modify. */
	face_url?: string;
	/** In px of the picture; not needed for a face crop. */
	bbox?: Box;
}

/** Body of `POST /api/open/v4/faceswap/faceswapPlusByImage`. */
export interface PlusBody {
	source_url: string;
	target_url: string;
	webhookUrl?: string;
	single_face_mode?: boolean;
	face_mapping?: Array<{ source_face_info: FaceInfo; target_face_info: FaceInfo }>;
}

/**
 * Does a Face Swap Plus job: puts the source's largest face on the target's largest, or swaps the
 * faces of the mapping.
 *
 * @returns the result as a PNG or MP4 file
 * @throws {MediaError} when a file can't be used or a face isn't found
 */
export async function swapPlus(body: PlusBody, tools: AkoolSwapTools): Promise<SwapResult> {
	const { loader, swapper } = tools;
	const source = await loader.picture(body.source_url);
	const target = await loader.media(body.target_url);
	if (body.single_face_mode) {
		const pair = {
			sourceFace: largestFaceIn(source, 'source'),
			targetFace: largestFaceInMedia(target),
		};
		return await swapper.swap(target, [{ source, ...pair }]);
	}
	const swaps = await Promise.all(
		(body.face_mapping ?? []).map(async ({ source_face_info, target_face_info }) => {
			const from = await findFace(source_face_info, tools, 'source');
			return {
				source: from.picture,
				sourceFace: from.face,
				targetFace: await findTargetFace(target_face_info, body.target_url, target, tools),
			};
		}),
	);
	return await swapper.swap(target, swaps);
}

async function findTargetFace(
	info: FaceInfo,
	targetUrl: string,
	target: Media,
	tools: AkoolSwapTools,
): Promise<Face> {
	const { picture, face } = await findFace({ face_url: targetUrl, ...info }, tools, 'target');
	return findSameFace(target, picture, face);
}

async function findFace(
	{ face_url, bbox }: FaceInfo,
	{ loader, isFaceCrop }: AkoolSwapTools,
	role: string,
): Promise<{ picture: Picture; face: Face }> {
	const url = String(face_url);
	const picture = await loader.picture(url);
	// A face crop has one face, so a box beside it is ignored.
	const face =
		bbox && !isFaceCrop(url) ? faceInBox(picture, bbox, role) : largestFaceIn(picture, role);
	return { picture, face };
}
