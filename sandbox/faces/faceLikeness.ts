import { readPixels } from '../pictures/pixels';
import { resample } from '../pictures/resample';

import type { Box } from './geometry';

/** Size in px to which both boxes are brought; small, so that soft edges don't count. */
const COMPARED_SIZE = { width: 32, height: 40 };
/** The middle of that is compared, half of its width and height: there a swap is all source. */
const COMPARED_AREA = { left: 8, top: 10, width: 16, height: 20 };
/** Distance of two colours (in RGB, 0..441) from which on they have nothing in common. */
const MAX_COLOUR_DISTANCE = 48;

/**
 * How alike two faces are, by the pixels in the middle of their boxes: 1 is the same picture,
 * 0 another colour everywhere. A face put into another box keeps above 0.9; two people of the
 * sandbox stay below 0.7.
 *
 * @param picture a packed picture, e.g. a swap's result
 * @param box where to look in it, in px
 * @param otherPicture a packed picture, e.g. the source of the swap
 * @param otherBox where to look in that one, in px
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
