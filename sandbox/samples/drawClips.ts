import { clips, type ClipScenes } from '../drawing/clipScenes';
import { encodeVideo, type Video } from '../video/knownVideos';

import { drawScene, type DrawnPicture } from './drawPictures';

const FPS = 3;

/** A video drawn by the sandbox. */
export interface DrawnVideo extends Video {
	name: string;
	/** The MP4 file. */
	mp4: Buffer;
	frames: DrawnPicture[];
}

let drawn: Promise<DrawnVideo[]> | undefined;

/**
 * Draws the sample videos, the usual one first: four seconds with two people, one of whom leaves.
 * They are drawn once per process and shared by all sandboxes.
 */
export function drawClips(): Promise<DrawnVideo[]> {
	drawn ??= Promise.all(clips().map(drawClip));
	return drawn;
}

async function drawClip({ name, frames: scenes }: ClipScenes): Promise<DrawnVideo> {
	const video = { fps: FPS, frames: await Promise.all(scenes.map(drawScene)) };
	return { ...video, name, mp4: encodeVideo(video) };
}
