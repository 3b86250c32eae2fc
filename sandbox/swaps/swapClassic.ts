import { faceAtLandmarks, findSameFace } from '../faces/findFace';
import type { JobResult } from '../jobs/job';
import { isVideo } from '../media/media';
import { MediaError } from '../media/mediaErrors';

import type { SwapTools } from './swapTools';

/** A picture of a Classic request with the landmarks of the face that is meant. */
export interface MarkedPicture {
	path: string;
	opts: string;
}

/** What both V3 requests have in common. */
export interface ClassicBody {
	/** The new faces. */
	sourceImage: MarkedPicture[];
	/** The faces that give way, in the same order. */
	targetImage: MarkedPicture[];
	webhookUrl?: string;
}

/**
 * Face Swap V3. Landmarks belong to the picture beside them: those of the original when `path` is
 * the original, those of the cut-out when it is a cut-out.
 *
 * @param modify address of the picture or video to modify
 * @param media what it has to be
 */
export async function swapClassic(
	body: ClassicBody,
	modify: string,
	media: 'image' | 'video',
	{ loader, swapper }: SwapTools,
): Promise<JobResult> {
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
