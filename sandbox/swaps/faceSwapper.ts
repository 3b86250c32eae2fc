import { fetchMedia, type OwnHost } from '../media/fetchMedia';
import { isCutOut } from '../fileHost/hostedFiles';
import type { Product } from '../jobs/jobQueue';
import type { KnownPictures, Picture } from '../pictures/knownPictures';
import { MediaFault, UnreadableFault } from '../media/mediaErrors';
import { toPng } from '../pictures/pixels';
import type { Download } from '../media/readMedia';
import { swapFaces, type Exchange, type Painting } from './swapFaces';
import { encodeVideo, lengthOf, type KnownVideos, type Video } from '../video/knownVideos';

/** What a swap can be done on. */
export type Media = Picture | Video;

/** Tells a video from a picture. */
export function isVideo(media: Media): media is Video {
	return 'frames' in media;
}

/** Where one job works: downloads every address once and remembers what it makes. */
export class Studio {
	private readonly downloads = new Map<string, Promise<Download>>();

	constructor(
		private readonly pictures: KnownPictures,
		private readonly videos: KnownVideos,
		private readonly own: OwnHost,
	) {}

	/**
	 * Downloads a picture or video and looks at it.
	 *
	 * @throws {DownloadFault} when it can't be had
	 * @throws {UnreadableFault} when it is neither, or its host calls it something else
	 * @throws {MediaFault} when it is a video the sandbox can't read
	 */
	async media(url: string): Promise<Media> {
		const file = await this.file(url);
		if (file.is === 'video') {
			const video = this.videos.named(file.sha256);
			if (!video) throw new MediaFault(`no face found in the video ${url}`);
			return video;
		}
		try {
			return await this.pictures.look(file.bytes);
		} catch {
			throw new UnreadableFault(`not a picture or video: ${url}`);
		}
	}

	/**
	 * Downloads a picture and looks at it.
	 *
	 * @throws {MediaFault} when it can't be had, or is no picture
	 */
	async picture(url: string): Promise<Picture> {
		const media = await this.media(url);
		if (isVideo(media)) throw new MediaFault(`a video where a picture is needed: ${url}`);
		return media;
	}

	/** Whether an address is one of the sandbox's own cut-out faces. */
	isCutOut(url: string): boolean {
		return isCutOut(url, this.own.public);
	}

	/**
	 * Swaps faces in a picture, or everybody's in question in every frame of a video.
	 *
	 * @param exchanges for a video, `targetFace` is known again by its name
	 */
	async swap(target: Media, exchanges: Exchange[]): Promise<Product> {
		if (!isVideo(target)) return await this.deliver(swapFaces(target, exchanges));
		const frames = target.frames.map((frame) => {
			const { pixels, faces } = swapFaces(frame, inFrame(exchanges, frame));
			return this.pictures.remember(pixels, { faces });
		});
		const video = { fps: target.fps, frames };
		const bytes = encodeVideo(video);
		this.videos.remember(bytes, video);
		return { bytes, type: 'video/mp4', videoSeconds: lengthOf(video) };
	}

	/** Packs a picture that was made, and keeps in mind who is in it. */
	async deliver({ pixels, faces }: Painting): Promise<Product> {
		this.pictures.remember(pixels, { faces });
		return { bytes: await toPng(pixels), type: 'image/png' };
	}

	private async file(url: string): Promise<Download> {
		const running = this.downloads.get(url) ?? fetchMedia(url, this.own);
		this.downloads.set(url, running);
		return await running;
	}
}

function inFrame(exchanges: Exchange[], frame: Picture): Exchange[] {
	return exchanges.flatMap((exchange) => {
		const face = frame.faces.find(({ name }) => name === exchange.targetFace.name);
		return face ? [{ ...exchange, targetFace: face }] : [];
	});
}
