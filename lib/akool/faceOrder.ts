import type { DetectedFace } from './detectedFaces';
import type { Box } from './faceBoxes';

/** The order in which faces are counted. */
export type FaceOrder = 'leftToRight' | 'largestFirst';

/** Returns the faces in the given order. Face Detect's own order has no meaning. */
export function sortFaces(faces: readonly DetectedFace[], order: FaceOrder): DetectedFace[] {
	const rank =
		order === 'largestFirst'
			? ({ region: [, , width, height] }: DetectedFace) => -width * height
			: ({ region: [x, , width] }: DetectedFace) => x + width / 2;
	return [...faces].sort((a, b) => rank(a) - rank(b));
}

/**
 * Returns the faces of the frame with the most faces; the first such frame. A picture is one frame.
 */
export function fullestFrame(faces: readonly DetectedFace[]): DetectedFace[] {
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
export function pickFace(faces: DetectedFace[], hint: FaceHint = {}): DetectedFace | undefined {
	const spot = spotOf(hint);
	if (!spot) return sortFaces(faces, 'largestFirst')[0];
	const distance = ({ region: [x, y, width, height] }: DetectedFace) =>
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
