import { faceLikeness } from '../../faces/faceLikeness';
import { findSameFace, largestFaceIn } from '../../faces/findFace';
import type { Face } from '../../faces/geometry';
import type { Picture } from '../../pictures/knownPictures';
import { toPng } from '../../pictures/pixels';
import type { SwapResult } from '../../swaps/faceSwapper';
import type { SwapTools } from '../../swaps/swapTools';
import { TaskFailure } from '../predictions/errorCodes';
import type { SwapInput } from '../predictions/prediction';

/** From this likeness on, an unknown picture counts as one of a face. */
const SAME_FACE = 0.9;

/**
 * Does a swap: the n-th source face replaces the face of `image` that the n-th target picture shows.
 *
 * @returns the result as a PNG file
 * @throws {MediaError} when a picture can't be used, or a source has no face
 * @throws {TaskFailure} when a target face isn't in the image, or two targets show the same one
 */
export async function swapImage(
	{ image, source_image, target_image }: SwapInput,
	{ loader, swapper }: SwapTools,
): Promise<SwapResult> {
	const whole = await loader.picture(image);
	const swaps = await Promise.all(
		source_image.map(async (url, i) => {
			const source = await loader.picture(url);
			const target = await loader.picture(target_image[i]);
			return {
				source,
				sourceFace: largestFaceIn(source, 'source'),
				targetFace: await shownFace(whole, target, i),
			};
		}),
	);
	const boxes = new Set(swaps.map(({ targetFace }) => targetFace.box.join()));
	if (boxes.size < swaps.length) {
		throw new TaskFailure(1401, 'Invalid parameter: two of target_image show the same face');
	}
	return await swapper.swap(whole, swaps);
}

/** The face of the whole picture that a target picture shows: in each, the largest counts. */
async function shownFace(whole: Picture, target: Picture, index: number): Promise<Face> {
	const face =
		target.faces.length > 0
			? findSameFace(whole, target, largestFaceIn(target, 'target'))
			: await faceLike(whole, target);
	if (!face) {
		const problem = `the face of target_image[${index}] is not in image`;
		throw new TaskFailure(1401, `Invalid parameter: ${problem}`);
	}
	return face;
}

/** The face that a picture shows from edge to edge, judged by its pixels. */
async function faceLike(whole: Picture, target: Picture): Promise<Face | undefined> {
	const [wholePng, png] = await Promise.all([toPng(whole), toPng(target)]);
	for (const face of whole.faces) {
		const edges = [0, 0, target.width, target.height] as const;
		if ((await faceLikeness(wholePng, face.box, png, [...edges])) >= SAME_FACE) return face;
	}
	return undefined;
}
