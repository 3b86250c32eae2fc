import { definedOnly, isJsonObject, numberOf, numbersOf, textOf } from '../core/coerce';
import { type Box, boxOf, type Region } from './faceBoxes';

/** A point in pixels, `[x, y]`. */
export type Point = [number, number];

/** A face that Face Detect found, with the fields that Akool Face Detect outputs. */
export interface DetectedFace {
	/** Number of the video frame; 0 for pictures. */
	frame: number;
	/** Position in the video, in seconds; omitted for pictures. */
	frameTime?: number;
	/** Number of the face in its frame, from 0. */
	faceIndex: number;
	/** How many faces the frame has. */
	faceCount: number;
	/** Address of a picture of this face alone, which Akool hosts for 7 days. */
	faceUrl?: string;
	/** Landmark string for the original picture. */
	landmarks: string;
	/** Landmark string for the picture at `faceUrl`. */
	cropLandmarks?: string;
	/** The face in the original picture. */
	region: Region;
	/**
	 * The box that Face Swap Plus needs with an original picture: the wider cut-out, else the face.
	 */
	box: Box;
	/** Left eye, right eye, nose, mouth centre, left and right corner of the mouth. */
	points: Point[];
}

type Json = Record<string, unknown>;

/**
 * Reads the faces of a successful response of `POST detect_faces`: an object of frames, each with
 * parallel lists (docs.akool.com, page face-detection). Missing or null lists count as empty.
 *
 * @param body the response body; no faces without `faces_obj`
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
	const faces = list(lists.region).flatMap((value, index) => {
		const region = numbersOf(value, 4) as Region | undefined;
		if (!region) return [];
		const points = list(at('landmarks', index)).flatMap((point) => {
			const numbers = numbersOf(point, 2) as Point | undefined;
			return numbers ? [numbers] : [];
		});
		const cropRegion = numbersOf(at('crop_region', index), 4) as Region | undefined;
		return {
			faceUrl: textOf(at('face_urls', index)),
			landmarks: textOf(at('landmarks_str', index)) ?? landmarksOf(points),
			cropLandmarks: textOf(at('crop_landmarks', index)),
			region,
			box: boxOf(cropRegion ?? region),
			points,
		};
	});
	const frameTime = numberOf(lists.frame_time);
	return faces.map((face, faceIndex) =>
		definedOnly({ frame, frameTime, faceIndex, faceCount: faces.length, ...face }),
	);
}

/** Joins the first four points as Akool does; the fourth is the centre of the mouth. */
function landmarksOf(points: Point[]): string {
	return points
		.slice(0, 4)
		.map((point) => point.map(Math.round).join(','))
		.join(':');
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
