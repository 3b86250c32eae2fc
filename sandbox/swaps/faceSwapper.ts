import { fetchMedia, type HostAddresses } from '../media/fetchMedia';
import { isFaceCrop } from '../fileHost/hostedFiles';
import type { JobResult } from '../jobs/jobQueue';
import type { KnownPictures, Picture } from '../pictures/knownPictures';
import { MediaError, UnreadableMediaError } from '../media/mediaErrors';
import { toPng } from '../pictures/pixels';
import type { Download } from '../media/readMedia';
import { type FaceSwap, swapFaces, type SwappedPicture } from './swapFaces';
import { durationOf, encodeVideo, type KnownVideos, type Video } from '../video/knownVideos';

/** What a swap can be done on. */
export type Media = Picture | Video;

/** Tells a video from a picture. */
export function isVideo(media: Media): media is Video {
	return 'frames' in media;
}

/** Where one job works: downloads every address once and remembers what it makes. */
export class FaceSwapper {
	private readonly downloads = new Map<string, Promise<Download>>();

	constructor(
		private readonly pictures: KnownPictures,
		private readonly videos: KnownVideos,
		private readonly host: HostAddresses,
	) {}

	/**
	 * Downloads a picture or video and looks at it.
	 *
	 * @throws {DownloadFault} when it can't be had
	 * @throws {UnreadableMediaError} when it is neither, or its host calls it something else
	 * @throws {MediaError} when it is a video the sandbox can't read
	 */
	async media(url: string): Promise<Media> {
		const file = await this.file(url);
		if (file.is === 'video') {
			const video = this.videos.findByHash(file.sha256);
			if (!video) throw new MediaError(`no face found in the video ${url}`);
			return video;
		}
		try {
			return await this.pictures.read(file.bytes);
		} catch {
			throw new UnreadableMediaError(`not a picture or video: ${url}`);
		}
	}

	/**
	 * Downloads a picture and looks at it.
	 *
	 * @throws {MediaError} when it can't be had, or is no picture
	 */
	async picture(url: string): Promise<Picture> {
		const media = await this.media(url);
		if (isVideo(media)) throw new MediaError(`a video where a picture is needed: ${url}`);
		return media;
	}

	/** Whether an address is one of the sandbox's own cut-out faces. */
	isFaceCrop(url: string): boolean {
		return isFaceCrop(url, this.host.public);
	}

	/**
	 * Swaps faces in a picture, or everybody's in question in every frame of a video.
	 *
	 * @param swaps for a video, `targetFace` is known again by its name
	 */
	async swap(target: Media, swaps: FaceSwap[]): Promise<JobResult> {
		if (!isVideo(target)) return await this.toJobResult(swapFaces(target, swaps));
		const frames = target.frames.map((frame) => {
			const { pixels, faces } = swapFaces(frame, swapsInFrame(swaps, frame));
			return this.pictures.remember(pixels, { faces });
		});
		const video = { fps: target.fps, frames };
		const bytes = encodeVideo(video);
		this.videos.remember(bytes, video);
		return { bytes, type: 'video/mp4', videoSeconds: durationOf(video) };
	}

	/** Packs a picture that was made, and keeps in mind who is in it. */
	async toJobResult({ pixels, faces }: SwappedPicture): Promise<JobResult> {
		this.pictures.remember(pixels, { faces });
		return { bytes: await toPng(pixels), type: 'image/png' };
	}

	private async file(url: string): Promise<Download> {
		const download = this.downloads.get(url) ?? fetchMedia(url, this.host);
		this.downloads.set(url, download);
		return await download;
	}
}

function swapsInFrame(swaps: FaceSwap[], frame: Picture): FaceSwap[] {
	return swaps.flatMap((swap) => {
		const face = frame.faces.find(({ name }) => name === swap.targetFace.name);
		return face ? [{ ...swap, targetFace: face }] : [];
	});
}
