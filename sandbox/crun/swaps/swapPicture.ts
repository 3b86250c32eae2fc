import { largestFaceIn } from '../../faces/findFace';
import type { SwapResult } from '../../swaps/faceSwapper';
import type { SwapTools } from '../../swaps/swapTools';
import type { Detection } from '../detection/detection';
import type { OneFaceInput, SeveralFacesInput } from '../tasks/task';
import { TaskFailure } from '../tasks/taskFailure';

/**
 * Replaces the main face of a picture, which is the largest one.
 *
 * @returns the result as a PNG file
 * @throws {MediaError} when a picture can't be used, or has no face
 */
export async function swapOneFace(
	{ image_url, new_face }: OneFaceInput,
	{ loader, swapper }: SwapTools,
): Promise<SwapResult> {
	const [whole, source] = [await loader.picture(image_url), await loader.picture(new_face)];
	const targetFace = largestFaceIn(whole, 'image_url');
	const sourceFace = largestFaceIn(source, 'new_face');
	return await swapper.swap(whole, [{ source, sourceFace, targetFace }]);
}

/**
 * Replaces faces that were detected. One whose own picture is its target stays as it is.
 *
 * @param detection which found all of them
 * @returns the result as a PNG file
 * @throws {MediaError} when a picture can't be used, or a target has no face
 * @throws {TaskFailure} when the picture is no longer the one in which they were detected
 */
export async function swapSeveralFaces(
	{ image_url, faces }: SeveralFacesInput,
	detection: Detection,
	{ loader, swapper }: SwapTools,
): Promise<SwapResult> {
	const whole = await loader.picture(image_url);
	if (whole.hash !== detection.pictureHash) {
		throw new TaskFailure('image_url is not the picture in which the faces were detected');
	}
	const swaps = faces.flatMap(({ face_id, target }) => {
		const found = detection.faces.find(({ id }) => id === face_id);
		return !found || found.link === target ? [] : [{ targetFace: found.face, target }];
	});
	return await swapper.swap(
		whole,
		await Promise.all(
			swaps.map(async ({ targetFace, target }) => {
				const source = await loader.picture(target);
				return { source, sourceFace: largestFaceIn(source, 'target'), targetFace };
			}),
		),
	);
}
