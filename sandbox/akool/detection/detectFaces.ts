import { inDetectorOrder } from '../../faces/detectorOrder';
import type { FaceCropper } from '../../faces/faceCropper';
import { largestFace, type Face } from '../../faces/geometry';
import { isVideo, type Media } from '../../media/media';
import type { Picture } from '../../pictures/knownPictures';

import { landmarkText, toRegion, type Region } from './notation';

/** A frame in Face Detect's answer. Each list has one item for each face, in the same order. */
export interface FrameFaces {
	landmarks: number[][][];
	landmarks_str: string[];
	region: Region[];
	/** Regions of faces that were in the frame before and no longer are. */
	removed: Region[];
	/** In s; null for a picture. */
	frame_time: number | null;
	face_urls: string[] | null;
	crop_region: Region[] | null;
	crop_landmarks: string[] | null;
}

/** Options of a detection. */
export interface DetectOptions {
	/** How many frames of a video are examined. */
	numFrames: number;
	/** Whether only the largest face of each frame is listed. */
	singleFace: boolean;
	/** Makes a crop of each face; without it there are none. */
	cropper?: FaceCropper;
}

/** Margin of Face Detect's crops, measured in the example of Akool's documentation. */
const MARGIN = 0.3;

/**
 * Does what Face Detect does: lists the faces in a picture, or in frames spread evenly over a video.
 *
 * @returns the faces of each frame, by the frame's number; a picture is frame 0
 */
export async function detectFaces(
	media: Media,
	options: DetectOptions,
): Promise<Record<string, FrameFaces>> {
	if (!isVideo(media)) return { '0': await facesInFrame(media, null, [], options) };
	const count = Math.min(options.numFrames, media.frames.length);
	const found: Record<string, FrameFaces> = {};
	let before: Face[] = [];
	for (let i = 0; i < count; i++) {
		const index = Math.floor((i * media.frames.length) / count);
		const frame = media.frames[index];
		found[index] = await facesInFrame(frame, index / media.fps, before, options);
		before = frame.faces;
	}
	return found;
}

async function facesInFrame(
	picture: Picture,
	time: number | null,
	before: Face[],
	{ singleFace, cropper }: DetectOptions,
): Promise<FrameFaces> {
	const largest = largestFace(picture.faces);
	const faces = singleFace && largest ? [largest] : inDetectorOrder(picture.faces);
	const gone = before.filter(({ name }) => picture.faces.every((face) => face.name !== name));
	const crops =
		cropper &&
		(await Promise.all(faces.map(async (face) => await cropper.crop(picture, face, MARGIN))));
	return {
		landmarks: faces.map(({ landmarks }) => landmarks),
		landmarks_str: faces.map(landmarkText),
		region: faces.map(({ box }) => toRegion(box)),
		removed: gone.map(({ box }) => toRegion(box)),
		frame_time: time,
		face_urls: crops?.map(({ url }) => url) ?? null,
		crop_region: crops?.map(({ region }) => toRegion(region)) ?? null,
		crop_landmarks: crops?.map(({ face }) => landmarkText(face)) ?? null,
	};
}
