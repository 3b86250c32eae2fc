import type { Box } from '../faces/geometry';

import type { Pixels } from './pixels';

/** The size of a picture in px. */
export interface Size {
	width: number;
	height: number;
}

/**
 * How the samples of a picture are laid out along the lines that are filtered: rows when the width
 * changes, columns when the height does. Distances are in samples, before and after filtering.
 */
interface Layout {
	/** How many lines there are. */
	lines: number;
	/** From one px to the next within a line. */
	pixelStep: number;
	newPixelStep: number;
	/** From one line to the next. */
	lineStep: number;
	newLineStep: number;
}

/**
 * The weights of a filter along one line. New px `i` is the sum of `taps` old px, the first of them
 * being `first[i]`, each times its weight.
 */
interface Filter {
	first: Int32Array;
	taps: number;
	/** `taps` weights for each new px. */
	weights: Float32Array;
}

/**
 * Cuts a box out of a picture and scales it, edge exactly to edge. sharp's own enlarging shifts a
 * picture by up to half a px, which is too much for comparing faces.
 *
 * @param picture the picture; it is not changed
 * @param box in whole px, inside the picture
 * @param size of the result in px
 * @returns the scaled part
 */
export function resample(picture: Pixels, [x1, y1, x2, y2]: Box, size: Size): Pixels {
	const height = y2 - y1;
	const newLine = size.width * 3;
	// First every row of the box is scaled to the new width, then every column to the new height.
	const narrow = new Float32Array(newLine * height);
	const start = (y1 * picture.width + x1) * 3;
	applyFilter(picture.rgb.subarray(start), narrow, createFilter(x2 - x1, size.width), {
		lines: height,
		pixelStep: 3,
		newPixelStep: 3,
		lineStep: picture.width * 3,
		newLineStep: newLine,
	});
	// Uint8ClampedArray rounds and clamps what is written to it.
	const out = new Uint8ClampedArray(newLine * size.height);
	applyFilter(narrow, out, createFilter(height, size.height), {
		lines: size.width,
		pixelStep: newLine,
		newPixelStep: newLine,
		lineStep: 3,
		newLineStep: 3,
	});
	return { ...size, rgb: Buffer.from(out.buffer) };
}

function applyFilter(
	source: ArrayLike<number>,
	target: { [index: number]: number },
	{ first, taps, weights }: Filter,
	{ lines, pixelStep, newPixelStep, lineStep, newLineStep }: Layout,
): void {
	for (let l = 0; l < lines; l++) {
		for (let i = 0; i < first.length; i++) {
			let red = 0;
			let green = 0;
			let blue = 0;
			let at = l * lineStep + first[i] * pixelStep;
			for (let tap = i * taps; tap < (i + 1) * taps; tap++, at += pixelStep) {
				const weight = weights[tap];
				red += source[at] * weight;
				green += source[at + 1] * weight;
				blue += source[at + 2] * weight;
			}
			const out = l * newLineStep + i * newPixelStep;
			target[out] = red;
			target[out + 1] = green;
			target[out + 2] = blue;
		}
	}
}

/** A triangle filter that turns `before` px into `after` px; as wide as the larger of both px. */
function createFilter(before: number, after: number): Filter {
	const scale = before / after;
	const reach = Math.max(1, scale);
	const taps = Math.min(before, Math.ceil(2 * reach));
	const first = new Int32Array(after);
	const weights = new Float32Array(after * taps);
	for (let i = 0; i < after; i++) {
		const centre = (i + 0.5) * scale - 0.5;
		const start = Math.floor(centre - reach) + 1;
		first[i] = Math.min(before - taps, Math.max(0, start));
		let sum = 0;
		for (let tap = 0; tap < taps; tap++) {
			const far = ((first[i] + tap - centre) / reach) ** 2;
			weights[i * taps + tap] = far < 1 ? 1 - far ** 0.5 : 0;
			sum += weights[i * taps + tap];
		}
		for (let tap = 0; tap < taps; tap++) weights[i * taps + tap] /= sum;
	}
	return { first, taps, weights };
}
