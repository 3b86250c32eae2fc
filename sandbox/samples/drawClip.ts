import { clipScene } from '../drawing/scenes';
import { encodeVideo, type Video } from '../video/knownVideos';

import { drawScene, type DrawnPicture } from './drawPictures';

const FRAMES = 12;
const FPS = 3;

/** A video the sandbox drew itself. */
export interface DrawnVideo extends Video {
	name: string;
	mp4: Buffer;
	frames: DrawnPicture[];
}

let drawn: Promise<DrawnVideo> | undefined;

/** The clip: two people for four seconds, one of whom leaves; drawn once a process. */
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
