import { type Answer, objectOf } from '../answer';

/** A face as Face Detect gives it. */
export interface FoundFace {
	/** `[x, y, width, height]` in px of the picture. */
	region: number[];
	/** Six points. */
	points: number[][];
	/** The same as text, as far as it is given. */
	landmarks?: string;
	/** The address of the face, cut out, where it is, and its landmarks there. */
	faceUrl?: string;
	cropRegion?: number[];
	cropLandmarks?: string;
}

/** The faces of a picture in an answer of Face Detect, the largest first; none if it has none. */
export function facesIn({ body }: Answer): FoundFace[] {
	const [frame] = Object.values(objectOf(objectOf(body).faces_obj)).map(objectOf);
	const list = <T>(name: string) => (Array.isArray(frame?.[name]) ? (frame[name] as T[]) : []);
	return list<number[]>('region')
		.map((region, i) => ({
			region,
			points: list<number[][]>('landmarks')[i] ?? [],
			landmarks: list<string>('landmarks_str')[i],
			faceUrl: list<string>('face_urls')[i],
			cropRegion: list<number[]>('crop_region')[i],
			cropLandmarks: list<string>('crop_landmarks')[i],
		}))
		.sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** The box of a face as Plus takes it: `[x1, y1, x2, y2]`. */
export function boxOf({ region: [x, y, width, height] }: FoundFace): number[] {
	return [x, y, x + width, y + height];
}

/** The landmarks in a text, as points. */
export function pointsIn(landmarks: string): number[][] {
	return landmarks.split(':').map((point) => point.split(',').map(Number));
}

/** Whether points are the same, but for rounding. */
export function areSamePoints(some: number[][], others: number[][]): boolean {
	const isNear = (one = NaN, other = NaN) => Math.abs(one - other) <= 2;
	return (
		some.length === others.length &&
		some.every(([x, y], i) => isNear(x, others[i][0]) && isNear(y, others[i][1]))
	);
}

function sizeOf({ region: [, , width, height] }: FoundFace): number {
	return width * height;
}
