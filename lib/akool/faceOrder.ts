import type { Box, Region } from './faceBoxes';

/** The order in which faces are counted. */
export type FaceOrder = 'leftToRight' | 'largestFirst';

/** Something with a place in a picture. */
interface Placed {
	region: Region;
}

/**
 * Returns the faces in the given order. From left to right the middles of the faces count, and rows
 * don't: who is further left comes first, in front or behind. Of two on one line the upper is first.
 */
export function sortFaces<Face extends Placed>(faces: readonly Face[], order: FaceOrder): Face[] {
	const area = ({ region: [, , width, height] }: Face) => width * height;
	if (order === 'largestFirst') return [...faces].sort((a, b) => area(b) - area(a));
	const middle = ({ region }: Face, axis: 0 | 1) => region[axis] + region[axis + 2] / 2;
	return [...faces].sort((a, b) => middle(a, 0) - middle(b, 0) || middle(a, 1) - middle(b, 1));
}

/**
 * Returns the faces of the frame with the most faces; the first such frame. A picture is one frame.
 */
export function fullestFrame<Face extends { frame: number; faceCount: number }>(
	faces: readonly Face[],
): Face[] {
	const most = Math.max(0, ...faces.map(({ faceCount }) => faceCount));
	const frame = faces.find(({ faceCount }) => faceCount === most)?.frame;
	return faces.filter((face) => face.frame === frame);
}

/** Where a face is in its picture, if the user gave it. */
export interface FaceHint {
	/** As returned by `readLandmarks`. */
	landmarks?: string;
	box?: Box;
}

/**
 * Picks the face the user meant from those found in a picture: the one nearest to the hint, or the
 * largest without a hint.
 *
 * @returns undefined if there are no faces
 */
export function pickFace<Face extends Placed>(
	faces: readonly Face[],
	hint: FaceHint = {},
): Face | undefined {
	const spot = spotOf(hint);
	if (!spot) return sortFaces(faces, 'largestFirst')[0];
	const distance = ({ region: [x, y, width, height] }: Face) =>
		Math.hypot(x + width / 2 - spot[0], y + height / 2 - spot[1]);
	return [...faces].sort((a, b) => distance(a) - distance(b))[0];
}

function spotOf({ landmarks, box }: FaceHint): [x: number, y: number] | undefined {
	if (box) return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
	if (landmarks === undefined) return undefined;
	const points = landmarks.split(':').map((point) => point.split(',').map(Number));
	const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
	return [mean(0), mean(1)];
}
