import { readPixels } from '../pictures/pixels';
import { resample } from '../pictures/resample';

import type { Box } from './geometry';

/** Size in px to which both faces are scaled; small, so that soft edges don't matter. */
const COMPARED_SIZE = { width: 32, height: 40 };
/** The middle of that, half its width and height. There a swap holds only pixels of the source. */
const COMPARED_AREA = { left: 8, top: 10, width: 16, height: 20 };
/** Distance of two colours (in RGB, 0 to 441) from which on they count as wholly different. */
const MAX_COLOUR_DISTANCE = 48;

/**
 * Compares two faces by the pixels in the middle of their boxes. A face that was swapped into
 * another box stays above 0.9; two different people of the sandbox stay below 0.7.
 *
 * @param picture an encoded picture, e.g. a swap's result
 * @param box of the face in it, in whole px
 * @param otherPicture an encoded picture, e.g. the source of the swap
 * @param otherBox of the face in that one, in whole px
 * @returns 0 (different colours everywhere) to 1 (the same pixels)
 * @throws when one of them isn't a picture
 */
export async function faceLikeness(
	picture: Buffer,
	box: Box,
	otherPicture: Buffer,
	otherBox: Box,
): Promise<number> {
	const [a, b] = await Promise.all([
		normalizedFace(picture, box),
		normalizedFace(otherPicture, otherBox),
	]);
	const { left, top, width, height } = COMPARED_AREA;
	let sum = 0;
	for (let y = top; y < top + height; y++) {
		for (let x = left; x < left + width; x++) {
			const i = (y * COMPARED_SIZE.width + x) * 3;
			const distance = Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1], a[i + 2] - b[i + 2]);
			sum += Math.max(0, 1 - distance / MAX_COLOUR_DISTANCE);
		}
	}
	return sum / (width * height);
}

async function normalizedFace(picture: Buffer, box: Box): Promise<Buffer> {
	return resample(await readPixels(picture), box, COMPARED_SIZE).rgb;
}
