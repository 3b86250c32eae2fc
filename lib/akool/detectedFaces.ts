import { definedOnly, isJsonObject, numberOf, numbersOf, textOf } from '../core/coerce';
import { type Box, boxOf, type Region } from './faceBoxes';

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

/** Akool joins the first four points, with the mouth's centre as the fourth. */
function landmarksOf(points: Point[]): string {
	return points
		.slice(0, 4)
		.map((point) => point.map(Math.round).join(','))
		.join(':');
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
