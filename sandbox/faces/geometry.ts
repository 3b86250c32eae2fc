/** A box in px: left, top, right, bottom. Right and bottom are the first px outside. */
export type Box = [x1: number, y1: number, x2: number, y2: number];

/** A point in px. */
export type Point = [x: number, y: number];

/** A box in px the way Akool's Face Detect writes one: left, top, width, height. */
export type Region = [x: number, y: number, width: number, height: number];

/** A face somebody could find in a picture. */
export interface Face {
	/** Whose face it is: the person's name. */
	name: string;
	box: Box;
	/** Six points: left eye, right eye, nose, mouth centre, left and right mouth corner. */
	landmarks: Point[];
}

/** Width times height in px². */
export function area([x1, y1, x2, y2]: Box): number {
	return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
}

/** How much two boxes are one: shared area by joint area, 0..1. */
export function overlap(a: Box, b: Box): number {
	const shared = area([
		Math.max(a[0], b[0]),
		Math.max(a[1], b[1]),
		Math.min(a[2], b[2]),
		Math.min(a[3], b[3]),
	]);
	return shared / (area(a) + area(b) - shared || 1);
}

/** The box as `[x, y, width, height]`. */
export function toRegion([x1, y1, x2, y2]: Box): Region {
	return [x1, y1, x2 - x1, y2 - y1];
}

/**
 * The box with a margin all round, cut off at the picture's edges.
 *
 * @param ratio margin at each side as a share of the box's width or height
 * @param width of the picture in px
 * @param height of the picture in px
 */
export function expand(box: Box, ratio: number, width: number, height: number): Box {
	const dx = Math.round((box[2] - box[0]) * ratio);
	const dy = Math.round((box[3] - box[1]) * ratio);
	return [
		Math.max(0, box[0] - dx),
		Math.max(0, box[1] - dy),
		Math.min(width, box[2] + dx),
		Math.min(height, box[3] + dy),
	];
}

/** The face as it lies in a picture whose origin is elsewhere, e.g. in a crop of the first. */
export function moveFace(face: Face, dx: number, dy: number): Face {
	const [x1, y1, x2, y2] = face.box;
	return {
		name: face.name,
		box: [x1 + dx, y1 + dy, x2 + dx, y2 + dy],
		landmarks: face.landmarks.map(([x, y]) => [x + dx, y + dy]),
	};
}

/** The face stretched from its box into another box; landmarks in whole px. */
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

/** The first four landmarks as Akool writes them: `x,y:x,y:x,y:x,y`. */
export function landmarkText(face: Face): string {
	return face.landmarks
		.slice(0, 4)
		.map((point) => point.join(','))
		.join(':');
}

/** The largest of some faces; undefined when there is none. */
export function largestFace<F extends Face>(faces: F[]): F | undefined {
	return faces.reduce<F | undefined>(
		(best, face) => (best && area(best.box) >= area(face.box) ? best : face),
		undefined,
	);
}
