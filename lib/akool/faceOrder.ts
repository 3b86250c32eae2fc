import type { DetectedFace } from './detectedFaces';

/** In which order faces are counted. */
export type FaceOrder = 'leftToRight' | 'largestFirst';

/** The faces in this order. Face Detect's own order means nothing. */
export function sortFaces(faces: readonly DetectedFace[], order: FaceOrder): DetectedFace[] {
	const rank =
		order === 'largestFirst'
			? ({ region: [, , width, height] }: DetectedFace) => -width * height
			: ({ region: [x, , width] }: DetectedFace) => x + width / 2;
	return [...faces].sort((a, b) => rank(a) - rank(b));
}

/** The faces of the frame that shows most of them, the first such. A picture is one frame. */
export function fullestFrame(faces: readonly DetectedFace[]): DetectedFace[] {
	const most = Math.max(0, ...faces.map(({ faceCount }) => faceCount));
	const frame = faces.find(({ faceCount }) => faceCount === most)?.frame;
	return faces.filter((face) => face.frame === frame);
}
