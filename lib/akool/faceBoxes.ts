import { numbersOf } from '../core/coerce';
import { ValidationError } from '../core/errors';

/** A rectangle in pixels by two corners: `[x1, y1, x2, y2]`, as Face Swap Plus takes it. */
export type Box = [number, number, number, number];

/** A rectangle in pixels by corner and size: `[x, y, width, height]`, as Face Detect returns it. */
export type Region = [number, number, number, number];

/** Converts a region to a box (bbox rule of docs.akool.com, page faceswap-plus). */
export function boxOf([x, y, width, height]: Region): Box {
	return [x, y, x + width, y + height];
}

/**
 * Reads a box that the user gave.
 *
 * @param value `x1,y1,x2,y2` as text, the same in brackets, or a list of four numbers
 * @param field the display name of the parameter
 * @returns undefined if empty
 * @throws {ValidationError} naming the parameter
 */
export function readBox(value: unknown, field: string): Box | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const parts = Array.isArray(value)
		? value
		: String(value)
				.trim()
				.replace(/^\[|\]$/g, '')
				.split(',');
	const box = numbersOf(parts, 4) as Box | undefined;
	if (!box || Math.min(...box) < 0 || box[0] >= box[2] || box[1] >= box[3]) {
		throw new ValidationError(
			`'${field}' is not a box`,
			'It has to be x1,y1,x2,y2 in pixels, left top corner first, e.g. 120,80,280,320. Akool Face Detect puts it out as box.',
		);
	}
	return box;
}
