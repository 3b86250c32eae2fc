import { largestFaceIn } from '../../faces/findFace';
import type { Picture } from '../../pictures/knownPictures';
import type { SwapResult } from '../../swaps/faceSwapper';
import { sideBySide, swapFaces, type FaceSwap } from '../../swaps/swapFaces';
import { faceAtLandmarks } from '../detection/pickFace';

import type { AkoolSwapTools } from './swapTools';

/** A picture in a Pro request, with the landmarks of one of its faces; the largest by default. */
export interface FacePicture {
	/** URL of the picture. */
	path: string;
	/** `x,y:x,y:x,y:x,y` in px of the picture. */
	opts?: string;
}

/** Body of `POST /api/open/v4/faceswap/faceswapByImage`. */
export interface ProBody {
	sourceImage: FacePicture[];
	targetImage: FacePicture[];
	single_face_mode?: boolean;
	webhookUrl?: string;
}

/**
 * Does a Face Swap Pro job: the n-th source face replaces the n-th target face. Akool doesn't document
 * what happens when the targets are different pictures; here the result shows them side by side.
 *
 * @returns the result as a PNG file
 * @throws {MediaError} when a file can't be used or a face isn't found
 */
export async function swapPro(
	body: ProBody,
	{ loader, swapper }: AkoolSwapTools,
): Promise<SwapResult> {
	const targets = new Map<string, { target: Picture; swaps: FaceSwap[] }>();
	for (const [i, { path, opts }] of body.targetImage.entries()) {
		const source = await loader.picture(body.sourceImage[i].path);
		const target = await loader.picture(path);
		const pick = (picture: Picture, landmarks: string | undefined, role: string) =>
			landmarks && !body.single_face_mode
				? faceAtLandmarks(picture, landmarks, role)
				: largestFaceIn(picture, role);
		const group = targets.get(target.hash) ?? { target, swaps: [] };
		group.swaps.push({
			source,
			sourceFace: pick(source, body.sourceImage[i].opts, 'source'),
			targetFace: pick(target, opts, 'target'),
		});
		targets.set(target.hash, group);
	}
	const swapped = [...targets.values()].map(({ target, swaps }) => swapFaces(target, swaps));
	return await swapper.toResult(swapped.length === 1 ? swapped[0] : sideBySide(swapped));
}
