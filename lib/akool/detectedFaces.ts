import { definedOnly, isJsonObject, numberOf, textOf } from '../core/coerce';
import {
	type Box,
	boxOf,
	insidePicture,
	isSameFace,
	readFourNumbers,
	type Region,
} from './faceBoxes';
import { sortFaces } from './faceOrder';
import { joinLandmarks, parseLandmarks, type Point, readPoints } from './landmarks';

/** A face that Face Detect found, with the fields that Akool Face Detect outputs. */
export interface DetectedFace {
	/** Number of the face in its frame from left to right, from 0. */
	faceIndex: number;
	/** How many faces the frame has. */
	faceCount: number;
	/** Address of a picture of this face alone, which Akool hosts for 7 days. */
	faceUrl?: string;
	/**
	 * The box that Face Swap Plus needs with an original picture: the wider cut-out, else the face.
	 * Inside the picture at its left and top, in whole pixels.
	 */
	box: Box;
	/** Landmark string for the original picture, unless Akool gave too few points. */
	landmarks?: string;
	/** Landmark string for the picture at `faceUrl`. */
	cropLandmarks?: string;
	/** Number of the video frame; 0 for pictures. */
	frame: number;
	/** Position in the video, in seconds; omitted for pictures. */
	frameTime?: number;
	/** The face in the original picture, as Akool gave it: at an edge it may begin outside. */
	region: Region;
	/** Left eye, right eye, nose, mouth centre, left and right corner of the mouth. */
	points: Point[];
}

type Json = Record<string, unknown>;

/**
 * Reads the faces of a successful response of `POST detect_faces`: an object of frames, each with
 * parallel lists (docs.akool.com, page face-detection). Missing or null lists count as empty. What
 * has no size, is outside the picture or is there twice is left out.
 *
 * @param body the response body; no faces without `faces_obj`
 * @returns the faces of each frame from left to right, the frames in the order of the video
 */
export function readDetectedFaces(body: Json): DetectedFace[] {
	return Object.entries(body.faces_obj ?? {})
		.filter((entry): entry is [string, Json] => isJsonObject(entry[1]))
		.map(([key, lists]) => ({ frame: frameNumber(key), lists }))
		.sort((a, b) => a.frame - b.frame)
		.flatMap(({ frame, lists }) => facesOfFrame(frame, lists));
}

/** Also of a key such as `frame_12`. */
function frameNumber(key: string): number {
	return numberOf(key) ?? numberOf(key.replace(/^\D+/, '')) ?? NaN;
}

function facesOfFrame(frame: number, lists: Json): DetectedFace[] {
	const found = list(lists.region).flatMap((_, index) => {
		const face = readFace((name) => list(lists[name])[index]);
		return face ? [face] : [];
	});
	const faces = sortFaces(withoutRepeats(found), 'leftToRight');
	const frameTime = numberOf(lists.frame_time);
	return faces.map(({ region, points, ...face }, faceIndex) =>
		definedOnly({
			faceIndex,
			faceCount: faces.length,
			...face,
			frame,
			frameTime,
			region,
			points,
		}),
	);
}

type FaceAlone = Omit<DetectedFace, 'frame' | 'frameTime' | 'faceIndex' | 'faceCount'>;

/** @param value returns the face's entry in the list of that name */
function readFace(value: (name: string) => unknown): FaceAlone | undefined {
	const region = readFourNumbers(value('region'));
	const ownBox = region && insidePicture(boxOf(region));
	if (!ownBox) return undefined;
	const cropRegion = readFourNumbers(value('crop_region'));
	const points = readPoints(value('landmarks'));
	return {
		faceUrl: textOf(value('face_urls')),
		box: (cropRegion && insidePicture(boxOf(cropRegion))) ?? ownBox,
		landmarks: landmarksIn(value('landmarks_str')) ?? joinLandmarks(points),
		cropLandmarks: landmarksIn(value('crop_landmarks')),
		region,
		points,
	};
}

function withoutRepeats(faces: FaceAlone[]): FaceAlone[] {
	return faces.filter(({ region }, index) =>
		faces.slice(0, index).every((earlier) => !isSameFace(earlier.region, region)),
	);
}

const landmarksIn = (value: unknown) =>
	typeof value === 'string' ? parseLandmarks(value) : undefined;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
