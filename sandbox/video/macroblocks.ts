import type { Pixels } from '../pictures/pixels';

/** Side of a macroblock, the square H.264 works with, in px. */
export const BLOCK = 16;

/**
 * Cuts a picture into macroblocks of raw samples (BT.601, limited range, 4:2:0).
 *
 * @returns the macroblocks, row by row: 256 bytes of luma each, then 64 of each chroma
 * @throws when its width or height isn't a multiple of 16 px
 */
export function toMacroblocks({ width, height, rgb }: Pixels): Uint8Array[] {
	if (width % BLOCK || height % BLOCK) throw new Error('a video needs multiples of 16 px');
	const blocks: Uint8Array[] = [];
	for (let top = 0; top < height; top += BLOCK) {
		for (let left = 0; left < width; left += BLOCK) blocks.push(block(rgb, width, left, top));
	}
	return blocks;
}

function block(rgb: Buffer, width: number, left: number, top: number): Uint8Array {
	// Uint8ClampedArray rounds and clamps what is written to it.
	const out = new Uint8ClampedArray(384);
	const [cb, cr] = [new Float64Array(64), new Float64Array(64)];
	for (let y = 0; y < BLOCK; y++) {
		for (let x = 0; x < BLOCK; x++) {
			const at = ((top + y) * width + left + x) * 3;
			const r = rgb[at];
			const g = rgb[at + 1];
			const b = rgb[at + 2];
			out[y * BLOCK + x] = 16 + 0.2568 * r + 0.5041 * g + 0.0979 * b;
			const quarter = (y >> 1) * 8 + (x >> 1);
			cb[quarter] += (-0.1482 * r - 0.291 * g + 0.4392 * b) / 4;
			cr[quarter] += (0.4392 * r - 0.3678 * g - 0.0714 * b) / 4;
		}
	}
	for (let i = 0; i < 64; i++) {
		out[256 + i] = 128 + cb[i];
		out[320 + i] = 128 + cr[i];
	}
	return new Uint8Array(out.buffer);
}
