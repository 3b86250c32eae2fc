import { createHash } from 'crypto';

import type { KnownPictures, Picture } from '../pictures/knownPictures';

import { encodeH264 } from './h264';
import { toMp4 } from './mp4';

/** A video and its frames, with the faces known to be in them. */
export interface Video {
	/** Frames a second. */
	fps: number;
	/** At least one, all of one size. */
	frames: Picture[];
}

/**
 * The videos the sandbox made, and the faces in them. They are recognised by their bytes; the sandbox
 * finds no faces in any other video.
 */
export class KnownVideos {
	private readonly byHash = new Map<string, Video>();

	constructor(private readonly pictures: KnownPictures) {}

	/** Adds a video, and its frames as pictures. */
	remember(bytes: Buffer, video: Video): void {
		this.byHash.set(hashOf(bytes), video);
		for (const frame of video.frames) this.pictures.add(frame);
	}

	/** The video with these bytes; undefined when the sandbox did not make it. */
	find(bytes: Buffer): Video | undefined {
		return this.findByHash(hashOf(bytes));
	}

	/** Like {@link find}, by the bytes' SHA-256 in hex. */
	findByHash(sha256: string): Video | undefined {
		return this.byHash.get(sha256);
	}
}

/**
 * Encodes a video as an MP4 file.
 *
 * @throws when its width or height isn't a multiple of 16 px
 */
export function encodeVideo({ fps, frames }: Video): Buffer {
	const [{ width, height }] = frames;
	return toMp4(encodeH264(frames), { width, height, fps });
}

/** A video's length in s. */
export function durationOf({ fps, frames }: Video): number {
	return frames.length / fps;
}

function hashOf(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}
