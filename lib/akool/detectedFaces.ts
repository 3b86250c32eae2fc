import { isJsonObject } from './answer';
import { boxOf, type Box, type Region } from './faceBoxes';

/** A point in pixels. */
export type Point = [number, number];

/** A face that Face Detect found; the fields of Akool Face Detect's output. */
export interface DetectedFace {
	/** Number of the video frame; 0 for pictures. */
	frame: number;
	/** Seconds into the video; left out for pictures. */
	frameTime?: number;
	/** Number of the face in its frame, from 0. */
	faceIndex: number;
	/** How many faces the frame has. */
	faceCount: number;
	/** A picture of this face alone, kept by Akool for 7 days. */
	faceUrl?: string;
	/** Landmark string that fits the original picture. */
	landmarks: string;
	/** Landmark string that fits `faceUrl`. */
	cropLandmarks?: string;
	/** The face itself. */
	region: Region;
	/** What Face Swap Plus wants beside an original picture: the wider cut-out, else the face. */
	box: Box;
	/** Left eye, right eye, nose, mouth centre, left and right corner of the mouth. */
	points: Point[];
}

type Json = Record<string, unknown>;

/**
 * Reads the faces of a good answer of `POST detect_faces`: a dictionary of frames, whose inner
 * lists run in parallel (docs.akool.com, page face-detection). Lists that are missing or null
 * count as empty.
 *
 * @param body the answer; without `faces_obj` there are no faces
 */
export function readDetectedFaces(body: Json): DetectedFace[] {
	const frames = isJsonObject(body.faces_obj) ? body.faces_obj : {};
	return Object.entries(frames)
		.filter((entry): entry is [string, Json] => isJsonObject(entry[1]))
		.sort(([a], [b]) => Number(a) - Number(b))
		.flatMap(([key, frame]) => facesOfFrame(Number(key), frame));
}

function facesOfFrame(frame: number, lists: Json): DetectedFace[] {
	const at = (name: string, index: number) => list(lists[name])[index];
	const regions = list(lists.region).filter(isFourNumbers);
	return regions.map((region, faceIndex) => {
		const cropRegion = at('crop_region', faceIndex);
		const points = list(at('landmarks', faceIndex)).filter(isPoint);
		return definedOnly({
			frame,
			frameTime: typeof lists.frame_time === 'number' ? lists.frame_time : undefined,
			faceIndex,
			faceCount: regions.length,
			faceUrl: text(at('face_urls', faceIndex)),
			landmarks: text(at('landmarks_str', faceIndex)) ?? landmarksOf(points),
			cropLandmarks: text(at('crop_landmarks', faceIndex)),
			region,
			box: boxOf(isFourNumbers(cropRegion) ? cropRegion : region),
			points,
		});
	});
}

/** Akool joins the first four points, with the mouth's centre as the fourth. */
function landmarksOf(points: Point[]): string {
	return points
		.slice(0, 4)
		.map((point) => point.map(Math.round).join(','))
		.join(':');
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isFourNumbers = (value: unknown): value is Region =>
	list(value).length === 4 && list(value).every(isNumber);
const isPoint = (value: unknown): value is Point =>
	list(value).length >= 2 && list(value).slice(0, 2).every(isNumber);

function definedOnly<T extends object>(value: T): T {
	return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
