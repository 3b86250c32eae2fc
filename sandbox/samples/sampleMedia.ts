import type { Face } from '../faces/geometry';
import type { FileContent } from '../fileHost/hostedFiles';

import { drawClip, type DrawnVideo } from './drawClip';
import { drawPictures, type DrawnPicture } from './drawPictures';

/** A picture drawn by the sandbox, to swap faces with. */
export interface Portrait {
	name: string;
	/** Where it is served, as PNG. */
	url: string;
	/** The very bytes that are served. */
	png: Buffer;
	/** In px. */
	width: number;
	height: number;
	/** Everybody in it. Face Detect lists them in another order. */
	faces: Face[];
}

/** A video drawn by the sandbox: an MP4 that any player shows. */
export interface SandboxVideo {
	name: string;
	url: string;
	/** The very bytes that are served. */
	mp4: Buffer;
	/** Frames a second. */
	fps: number;
	/** Every frame as a picture of its own. */
	frames: Portrait[];
}

/** Everything there is to swap faces with. */
export interface SampleMedia {
	pictures: DrawnPicture[];
	clip: DrawnVideo;
	/** What is served, by path. */
	files: Map<string, FileContent>;
}

const FOLDER = '/portraits';

/** Draws everything. */
export async function drawSampleMedia(): Promise<SampleMedia> {
	const [pictures, clip] = await Promise.all([drawPictures(), drawClip()]);
	const files = new Map<string, FileContent>();
	for (const { name, png } of [...pictures, ...clip.frames]) {
		files.set(`${FOLDER}/${name}.png`, { bytes: png, type: 'image/png' });
	}
	files.set(`${FOLDER}/${clip.name}.mp4`, { bytes: clip.mp4, type: 'video/mp4' });
	return { pictures, clip, files };
}

/** The pictures as people see them. */
export function toPortraits(pictures: DrawnPicture[], address: string): Portrait[] {
	return pictures.map(({ name, png, width, height, faces }) => {
		return { name, url: `${address}${FOLDER}/${name}.png`, png, width, height, faces };
	});
}

/** The video as people see it. */
export function toSandboxVideo(
	{ name, mp4, fps, frames }: DrawnVideo,
	address: string,
): SandboxVideo {
	const url = `${address}${FOLDER}/${name}.mp4`;
	return { name, url, mp4, fps, frames: toPortraits(frames, address) };
}
