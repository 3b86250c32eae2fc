import { createHash } from 'crypto';

import type { KnownPictures, Picture } from '../pictures/knownPictures';

import { encodeH264 } from './h264';
import { toMp4 } from './mp4';

/** A video and its frames, with the faces known to be in them. */
export interface Video {
	/** Frames a second. */
	fps: number;
	frames: Picture[];
}

/** The videos the sandbox made, recognised by their bytes; in any other it sees nobody. */
export class KnownVideos {
	private readonly byHash = new Map<string, Video>();

	constructor(private readonly pictures: KnownPictures) {}

	/** Remembers a video under its bytes, and its frames as pictures. */
	remember(bytes: Buffer, video: Video): void {
		this.byHash.set(hashOf(bytes), video);
		for (const frame of video.frames) this.pictures.add(frame);
	}

	/** The video with these bytes. */
	find(bytes: Buffer): Video | undefined {
		return this.findByHash(hashOf(bytes));
	}

	/** The video whose bytes have this SHA-256, in hex. */
	findByHash(sha256: string): Video | undefined {
		return this.byHash.get(sha256);
	}
}

/** Makes an MP4 file of a video. */
export function encodeVideo({ fps, frames }: Video): Buffer {
	const [{ width, height }] = frames;
	return toMp4(encodeH264(frames), { width, height, fps });
}

/** Length in s. */
export function durationOf({ fps, frames }: Video): number {
	return frames.length / fps;
}

function hashOf(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}
