import type { Box } from '../faces/geometry';
import type { Pixels } from './pixels';

/**
 * Cuts a box out of a picture and brings it to another size, edge exactly to edge. sharp's own
 * enlarging moves a picture by up to half a px, which is too much to compare faces by.
 *
 * @param box in whole px inside the picture
 */
export function resample(picture: Pixels, [x1, y1, x2, y2]: Box, size: Size): Pixels {
	const height = y2 - y1;
	// First every row of the box is brought to the new width, then every column to the new height.
	const narrow = new Float32Array(size.width * height * 3);
	const columns = { from: 3, to: 3, line: picture.width * 3, newLine: size.width * 3 };
	const start = (y1 * picture.width + x1) * 3;
	applyFilter(picture.rgb.subarray(start), narrow, filter(x2 - x1, size.width), height, columns);
	// Writing to it rounds and clamps.
	const out = new Uint8ClampedArray(size.width * size.height * 3);
	const line = size.width * 3;
	const rows = { from: line, to: line, line: 3, newLine: 3 };
	applyFilter(narrow, out, filter(height, size.height), size.width, rows);
	return { ...size, rgb: Buffer.from(out.buffer) };
}

interface Size {
	/** In px. */
	width: number;
	height: number;
}

/** How far apart the px of a line are, before and after, and how far apart the lines. */
interface Steps {
	from: number;
	to: number;
	line: number;
	newLine: number;
}

/** For each new px the first old one it is made of, and the weights of that and the following. */
interface Filter {
	first: Int32Array;
	taps: number;
	weights: Float32Array;
}

function applyFilter(
	source: ArrayLike<number>,
	target: { [index: number]: number },
	{ first, taps, weights }: Filter,
	lines: number,
	{ from, to, line, newLine }: Steps,
): void {
	for (let l = 0; l < lines; l++) {
		for (let i = 0; i < first.length; i++) {
			let red = 0;
			let green = 0;
			let blue = 0;
			let at = l * line + first[i] * from;
			for (let tap = i * taps; tap < (i + 1) * taps; tap++, at += from) {
				const weight = weights[tap];
				red += source[at] * weight;
				green += source[at + 1] * weight;
				blue += source[at + 2] * weight;
			}
			const out = l * newLine + i * to;
			target[out] = red;
			target[out + 1] = green;
			target[out + 2] = blue;
		}
	}
}

/** A triangle filter from one count of px to another; as wide as an old or a new px. */
function filter(before: number, after: number): Filter {
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
