import { findSameFace } from '../../faces/findFace';
import { isVideo } from '../../media/media';
import { MediaError } from '../../media/mediaErrors';
import type { SwapResult } from '../../swaps/faceSwapper';
import { faceAtLandmarks } from '../detection/pickFace';

import type { AkoolSwapTools } from './swapTools';

/** A picture in a Classic request, with the landmarks of one of its faces. */
export interface MarkedPicture {
	/** URL of the picture. */
	path: string;
	/** `x,y:x,y:x,y:x,y` in px of the picture. */
	opts: string;
}

/** The part of the body that both V3 requests have in common. */
export interface ClassicBody {
	/** The new faces. */
	sourceImage: MarkedPicture[];
	/** The faces to replace, in the same order. */
	targetImage: MarkedPicture[];
	webhookUrl?: string;
}

/**
 * Does a Face Swap Classic job, V3 of the API. Landmarks are relative to the picture they are given
 * with, which can be the picture to modify or a face crop of it.
 *
 * @param modify URL of the picture or video to modify
 * @param media which of the two it must be
 * @returns the result as a PNG or MP4 file
 * @throws {MediaError} when a file can't be used or a face isn't found
 */
export async function swapClassic(
	body: ClassicBody,
	modify: string,
	media: 'image' | 'video',
	{ loader, swapper }: AkoolSwapTools,
): Promise<SwapResult> {
	const target = await loader.media(modify);
	if (isVideo(target) !== (media === 'video')) {
		throw new MediaError(`not ${media === 'video' ? 'a video' : 'a picture'}: ${modify}`);
	}
	const swaps = await Promise.all(
		body.sourceImage.map(async (sourceImage, i) => {
			const targetImage = body.targetImage[i];
			const source = await loader.picture(sourceImage.path);
			// "Each picture exactly one face" (docs.akool.com, faceswap/video-faceswap).
			if (media === 'video' && source.faces.length > 1) {
				throw new MediaError(`more than one face in the source picture ${sourceImage.path}`);
			}
			const picked = await loader.picture(targetImage.path);
			const targetFace = faceAtLandmarks(picked, targetImage.opts, 'target');
			return {
				source,
				sourceFace: faceAtLandmarks(source, sourceImage.opts, 'source'),
				targetFace: findSameFace(target, picked, targetFace),
			};
		}),
	);
	return await swapper.swap(target, swaps);
}
