import type { Pixels } from './pixels';

/** A picture reduced to a few mean colours, which lossy formats hardly change. */
export interface Thumbnail {
	/** The picture's own width in px. */
	width: number;
	/** The picture's own height in px. */
	height: number;
	/** Mean red, green and blue of each cell, 0 to 255, row by row. */
	colours: number[];
}

/** Cells in each direction. */
const CELLS = 16;
/** How much a colour may differ, of 255. JPEG files of usual quality stay below 2. */
const TOLERANCE = 4;

/** The thumbnails made so far, by the pixels: every stand-in knows the same sample pictures. */
const made = new WeakMap<Pixels['rgb'], Thumbnail>();

/** Reduces a picture to 16 by 16 cells. */
export function thumbnail(pixels: Pixels): Thumbnail {
	const known = made.get(pixels.rgb) ?? reduce(pixels);
	made.set(pixels.rgb, known);
	return known;
}

function reduce({ width, height, rgb }: Pixels): Thumbnail {
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

/** Whether two pictures are the same except for what a lossy format changes. */
export function resembles(one: Thumbnail, other: Thumbnail): boolean {
	if (one.width !== other.width || one.height !== other.height) return false;
	return one.colours.every((colour, i) => Math.abs(colour - other.colours[i]) <= TOLERANCE);
}
