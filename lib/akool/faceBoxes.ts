import { isJsonObject, numbersOf } from '../core/coerce';
import { ValidationError } from '../core/errors';
import { parseJson } from '../core/jsonText';
import { scalarText } from '../core/scalarText';

/** A rectangle in pixels by two corners: `[x1, y1, x2, y2]`, as Face Swap Plus takes it. */
export type Box = [number, number, number, number];

/** A rectangle in pixels by corner and size: `[x, y, width, height]`, as Face Detect returns it. */
export type Region = [number, number, number, number];

/** Converts a region to a box (bbox rule of docs.akool.com, page faceswap-plus). */
export function boxOf([x, y, width, height]: Region): Box {
	return [x, y, x + width, y + height];
}

/** Reads four numbers from a list, or from text as people write them; undefined for anything else. */
export function readFourNumbers(value: unknown): Box | Region | undefined {
	const parts =
		typeof value === 'string'
			? value
					.trim()
					.replace(/^[[(]|[\])]$/g, '')
					.trim()
					.split(/\s*[,;]\s*|\s+/)
			: value;
	return numbersOf(parts, 4) as Box | undefined;
}

/**
 * Returns the part of a box that is inside the picture at its left and top, in whole pixels that
 * hold all of it: Face Detect's boxes begin outside when a face is at the edge, and face swaps
 * accept no negative numbers. The picture's size is not known here.
 *
 * @returns undefined if nothing of it is inside, or it has no size
 */
export function insidePicture([x1, y1, x2, y2]: Box): Box | undefined {
	if (x1 >= x2 || y1 >= y2 || x2 <= 0 || y2 <= 0) return undefined;
	return [Math.floor(Math.max(0, x1)), Math.floor(Math.max(0, y1)), Math.ceil(x2), Math.ceil(y2)];
}

/** Above this share of both together, two regions are of the same face: two people's never are. */
const SAME_OVERLAP = 0.7;
/** A region that is inside another by this share and not much smaller is a closer look at it. */
const CLOSER_LOOK = { inside: 0.95, size: 0.25 };

/** Whether two regions are of the same face, which detectors sometimes find twice. */
export function isSameFace(a: Region, b: Region): boolean {
	const [width, height] = [0, 1].map((axis) => {
		const end = Math.min(a[axis] + a[axis + 2], b[axis] + b[axis + 2]);
		return Math.max(0, end - Math.max(a[axis], b[axis]));
	});
	const shared = width * height;
	const [smaller, larger] = [a[2] * a[3], b[2] * b[3]].sort((one, other) => one - other);
	if (shared / (smaller + larger - shared) > SAME_OVERLAP) return true;
	return shared / smaller > CLOSER_LOOK.inside && smaller / larger > CLOSER_LOOK.size;
}

/**
 * Reads a box that the user gave, and keeps it inside the picture, see {@link insidePicture}.
 *
 * @param value `x1,y1,x2,y2` as text, also in brackets or with other separators; a list of four
 *   numbers; or an object with `x1`, `y1`, `x2`, `y2` (`left`, `top`, `right`, `bottom`) or `x`,
 *   `y`, `width`, `height`, also as JSON text
 * @param field the display name of the parameter
 * @returns undefined if empty
 * @throws {ValidationError} naming the parameter
 */
export function readBox(value: unknown, field: string): Box | undefined {
	const text = scalarText(value);
	if (text === '') return undefined;
	const box = givenBox(text ?? value);
	if (!box || box[0] >= box[2] || box[1] >= box[3]) {
		throw new ValidationError(
			`'${field}' is not a box`,
			"It must be left,top,right,bottom in pixels, e.g. 120,80,280,320. Use the 'box' of Akool Face Detect, not its 'region', which is x,y,width,height.",
		);
	}
	const inside = insidePicture(box);
	if (inside) return inside;
	throw new ValidationError(
		`'${field}' is outside the picture`,
		'Its right and bottom values must be above 0. Pixels are counted from the top left corner of the picture.',
	);
}

function givenBox(value: unknown): Box | undefined {
	const given = typeof value === 'string' ? (parseJson(value) ?? value) : value;
	return isJsonObject(given) ? boxByNames(given) : (readFourNumbers(given) as Box | undefined);
}

function boxByNames(object: Record<string, unknown>): Box | undefined {
	const pick = (...names: string[]) =>
		numbersOf(
			names.map((name) => object[name]),
			4,
		);
	const corners = pick('x1', 'y1', 'x2', 'y2') ?? pick('left', 'top', 'right', 'bottom');
	const region = pick('x', 'y', 'width', 'height') ?? pick('x', 'y', 'w', 'h');
	return (corners as Box | undefined) ?? (region && boxOf(region as Region));
}
