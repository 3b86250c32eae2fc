import type { Face } from '../faces/geometry';
import type { FileContent } from '../fileHost/hostedFiles';

import { drawClips, type DrawnVideo } from './drawClips';
import { drawPictures, type DrawnPicture } from './drawPictures';

/** A sample picture, with one face or several, or none. */
export interface Portrait {
	name: string;
	/** Where it is served, as PNG. */
	url: string;
	/** The file, byte for byte as it is served. */
	png: Buffer;
	/** In px. */
	width: number;
	/** In px. */
	height: number;
	/** All faces in it. Face Detect lists them in another order. */
	faces: Face[];
}

/** A sample video: an MP4 file that any player can show. */
export interface SandboxVideo {
	name: string;
	/** Where it is served. */
	url: string;
	/** The file, byte for byte as it is served. */
	mp4: Buffer;
	/** Frames a second. */
	fps: number;
	/** Every frame; each is also served as a picture. */
	frames: Portrait[];
}

/** The pictures and videos that come with the sandbox. */
export interface SampleMedia {
	pictures: DrawnPicture[];
	/** The usual one first. */
	videos: DrawnVideo[];
	/** The files to serve, by path. */
	files: Map<string, FileContent>;
}

/** How paths of sample media begin. */
export const SAMPLES_FOLDER = '/portraits';

/** Draws the sample pictures and the sample videos. */
export async function drawSampleMedia(): Promise<SampleMedia> {
	const [pictures, videos] = await Promise.all([drawPictures(), drawClips()]);
	const files = new Map<string, FileContent>();
	for (const { name, png } of [...pictures, ...videos.flatMap(({ frames }) => frames)]) {
		files.set(`${SAMPLES_FOLDER}/${name}.png`, { bytes: png, type: 'image/png' });
	}
	for (const { name, mp4 } of videos) {
		files.set(`${SAMPLES_FOLDER}/${name}.mp4`, { bytes: mp4, type: 'video/mp4' });
	}
	return { pictures, videos, files };
}

/**
 * Describes sample pictures for users of the sandbox.
 *
 * @param address the origin under which they are served
 */
export function toPortraits(pictures: DrawnPicture[], address: string): Portrait[] {
	return pictures.map(({ name, png, width, height, faces }) => {
		return { name, url: `${address}${SAMPLES_FOLDER}/${name}.png`, png, width, height, faces };
	});
}

/**
 * Describes a sample video for users of the sandbox.
 *
 * @param address the origin under which it is served
 */
export function toSandboxVideo(
	{ name, mp4, fps, frames }: DrawnVideo,
	address: string,
): SandboxVideo {
	const url = `${address}${SAMPLES_FOLDER}/${name}.mp4`;
	return { name, url, mp4, fps, frames: toPortraits(frames, address) };
}
