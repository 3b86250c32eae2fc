import { clipScene } from '../drawing/scenes';
import { encodeVideo, type Video } from '../video/knownVideos';

import { drawScene, type DrawnPicture } from './drawPictures';

const FRAMES = 12;
const FPS = 3;

/** A video drawn by the sandbox. */
export interface DrawnVideo extends Video {
	name: string;
	/** The MP4 file. */
	mp4: Buffer;
	frames: DrawnPicture[];
}

let drawn: Promise<DrawnVideo> | undefined;

/**
 * Draws the sample video: four seconds with two people, one of whom leaves. It is drawn once per
 * process and shared by all sandboxes.
 */
export function drawClip(): Promise<DrawnVideo> {
	drawn ??= makeClip();
	return drawn;
}

async function makeClip(): Promise<DrawnVideo> {
	const frames = await Promise.all(
		Array.from({ length: FRAMES }, async (_, i) => await drawScene(clipScene(i))),
	);
	const video = { fps: FPS, frames };
	return { ...video, name: 'clip', mp4: encodeVideo(video) };
}
