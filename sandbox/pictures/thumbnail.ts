import type { Pixels } from './pixels';

/** A picture as a few mean colours, which stay the same when it is saved with some loss. */
export interface Thumbnail {
	/** The picture's own size in px. */
	width: number;
	height: number;
	/** Red, green and blue of each cell, row by row. */
	colours: number[];
}

/** Cells in each direction. */
const CELLS = 16;
/** By how much a cell's colour may differ, of 255: JPEG of usual quality stays below 2. */
const TOLERANCE = 4;

/** Makes a picture's thumbnail. */
export function thumbnail({ width, height, rgb }: Pixels): Thumbnail {
	const sums = new Float64Array(CELLS * CELLS * 3);
	const counts = new Uint32Array(CELLS * CELLS);
	const columns = Array.from({ length: width }, (_, x) => Math.floor((x * CELLS) / width));
	for (let y = 0, at = 0; y < height; y++) {
		const row = Math.floor((y * CELLS) / height) * CELLS;
		for (let x = 0; x < width; x++, at += 3) {
			const cell = row + columns[x];
			counts[cell]++;
			sums[cell * 3] += rgb[at];
			sums[cell * 3 + 1] += rgb[at + 1];
			sums[cell * 3 + 2] += rgb[at + 2];
		}
	}
	const colours = [...sums].map((sum, i) => sum / Math.max(1, counts[Math.floor(i / 3)]));
	return { width, height, colours };
}

/** Whether two pictures are the same, but for what is lost by saving one as a JPEG. */
export function resembles(one: Thumbnail, other: Thumbnail): boolean {
	if (one.width !== other.width || one.height !== other.height) return false;
	return one.colours.every((colour, i) => Math.abs(colour - other.colours[i]) <= TOLERANCE);
}
