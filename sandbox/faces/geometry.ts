/** A box in px: left, top, right, bottom. Right and bottom are the first px outside. */
export type Box = [x1: number, y1: number, x2: number, y2: number];

/** A point in px. */
export type Point = [x: number, y: number];

/** A face in a picture. */
export interface Face {
	/** The person's name. */
	name: string;
	/** Where it is in the picture. */
	box: Box;
	/** Six points in px: left eye, right eye, nose, mouth centre, left and right mouth corner. */
	landmarks: Point[];
}

/** A box's area in px²; 0 when it is inside out. */
export function area([x1, y1, x2, y2]: Box): number {
	return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
}

/**
 * Cuts a box to the picture: a face at its edge can reach out of it.
 *
 * @param width of the picture in px
 * @param height of the picture in px
 */
export function clip([x1, y1, x2, y2]: Box, width: number, height: number): Box {
	return [Math.max(0, x1), Math.max(0, y1), Math.min(width, x2), Math.min(height, y2)];
}

/** How much two boxes overlap: intersection over union, 0 to 1. */
export function overlap(a: Box, b: Box): number {
	const shared = area([
		Math.max(a[0], b[0]),
		Math.max(a[1], b[1]),
		Math.min(a[2], b[2]),
		Math.min(a[3], b[3]),
	]);
	return shared / (area(a) + area(b) - shared || 1);
}

/**
 * Adds a margin to a box and clips it at the picture's edges.
 *
 * @param ratio margin at each side as a share of the box's width or height
 * @param width of the picture in px
 * @param height of the picture in px
 */
export function expand(box: Box, ratio: number, width: number, height: number): Box {
	const dx = Math.round((box[2] - box[0]) * ratio);
	const dy = Math.round((box[3] - box[1]) * ratio);
	return clip([box[0] - dx, box[1] - dy, box[2] + dx, box[3] + dy], width, height);
}

/**
 * Moves a face, e.g. from a picture into a crop of it.
 *
 * @param dx distance to the right in px
 * @param dy distance down in px
 */
export function moveFace(face: Face, dx: number, dy: number): Face {
	const [x1, y1, x2, y2] = face.box;
	return {
		name: face.name,
		box: [x1 + dx, y1 + dy, x2 + dx, y2 + dy],
		landmarks: face.landmarks.map(([x, y]) => [x + dx, y + dy]),
	};
}

/** Stretches a face from its box into another box. Landmarks are rounded to whole px. */
export function fitFace(face: Face, box: Box): Face {
	const [x1, y1, x2, y2] = face.box;
	const scaleX = (box[2] - box[0]) / (x2 - x1);
	const scaleY = (box[3] - box[1]) / (y2 - y1);
	return {
		name: face.name,
		box,
		landmarks: face.landmarks.map(([x, y]) => [
			Math.round(box[0] + (x - x1) * scaleX),
			Math.round(box[1] + (y - y1) * scaleY),
		]),
	};
}

/** The face with the largest box, the first of equal ones; undefined when there is none. */
export function largestFace<F extends Face>(faces: F[]): F | undefined {
	return faces.reduce<F | undefined>(
		(best, face) => (best && area(best.box) >= area(face.box) ? best : face),
		undefined,
	);
}
