import type { KnownPictures, Picture } from '../pictures/knownPictures';
import type { KnownVideos } from '../video/knownVideos';

import { fetchMedia, samplePicture, type HostAddresses } from './fetchMedia';
import { isVideo, type Media } from './media';
import { MediaError, UnreadableMediaError } from './mediaErrors';
import type { Download } from './readMedia';

/** Loads the pictures and videos of one request by address; downloads each address once. */
export class MediaLoader {
	private readonly downloads = new Map<string, Promise<Download>>();

	constructor(
		private readonly pictures: KnownPictures,
		private readonly videos: KnownVideos,
		private readonly host: HostAddresses,
	) {}

	/**
	 * Downloads a picture or video and finds out who is in it.
	 *
	 * @throws {DownloadError} when it can't be downloaded
	 * @throws {UnreadableMediaError} when it is neither a picture nor a video, or its host declares
	 *   another type
	 * @throws {MediaError} when it is a video the sandbox did not make
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
	 * Downloads a picture and finds out who is in it.
	 *
	 * @throws {MediaError} when it can't be downloaded, or is not a picture
	 */
	async picture(url: string): Promise<Picture> {
		const media = await this.media(url);
		if (isVideo(media)) throw new MediaError(`a video where a picture is needed: ${url}`);
		return media;
	}

	private async file(url: string): Promise<Download> {
		const sample = samplePicture(url, this.host);
		if (sample) return sample;
		const download = this.downloads.get(url) ?? fetchMedia(url, this.host);
		this.downloads.set(url, download);
		return await download;
	}
}
