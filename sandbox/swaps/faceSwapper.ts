import type { FileContent } from '../fileHost/hostedFiles';
import { isVideo, type Media } from '../media/media';
import type { KnownPictures, Picture } from '../pictures/knownPictures';
import { toPng } from '../pictures/pixels';
import { durationOf, encodeVideo, type KnownVideos } from '../video/knownVideos';

import { swapFaces, type FaceSwap, type SwappedPicture } from './swapFaces';

/** The file a swap produces. */
export interface SwapResult extends FileContent {
	/** Length in s; missing for pictures. */
	videoSeconds?: number;
}

/** Swaps faces and registers the results, so that the new faces can be detected in them. */
export class FaceSwapper {
	constructor(
		private readonly pictures: KnownPictures,
		private readonly videos: KnownVideos,
	) {}

	/**
	 * Swaps faces in a picture, or in every frame of a video.
	 *
	 * @param swaps in a video, each `targetFace` is found in the frames by its name
	 * @returns a PNG or MP4 file
	 */
	async swap(target: Media, swaps: FaceSwap[]): Promise<SwapResult> {
		if (!isVideo(target)) return await this.toResult(swapFaces(target, swaps));
		const frames = target.frames.map((frame) => {
			const { pixels, faces } = swapFaces(frame, swapsInFrame(swaps, frame));
			return this.pictures.remember(pixels, { faces });
		});
		const video = { fps: target.fps, frames };
		const bytes = encodeVideo(video);
		this.videos.remember(bytes, video);
		return { bytes, type: 'video/mp4', videoSeconds: durationOf(video) };
	}

	/** Registers a swapped picture and encodes it as PNG. */
	async toResult({ pixels, faces }: SwappedPicture): Promise<SwapResult> {
		this.pictures.remember(pixels, { faces });
		return { bytes: await toPng(pixels), type: 'image/png' };
	}
}

function swapsInFrame(swaps: FaceSwap[], frame: Picture): FaceSwap[] {
	return swaps.flatMap((swap) => {
		const face = frame.faces.find(({ name }) => name === swap.targetFace.name);
		return face ? [{ ...swap, targetFace: face }] : [];
	});
}
