import { randomBytes } from 'crypto';

import { MovableClock } from './clock';
import { HostedFiles, type FileContent } from './fileHost/hostedFiles';
import type { RequestRecord } from './http/requestRecord';
import type { HostAddresses } from './media/fetchMedia';
import { KnownPictures } from './pictures/knownPictures';
import type { SampleMedia } from './samples/sampleMedia';
import { KnownVideos } from './video/knownVideos';

/** The parts that the stand-in for any provider has. */
export interface CommonContext {
	clock: MovableClock;
	files: HostedFiles;
	pictures: KnownPictures;
	videos: KnownVideos;
	/** The sample pictures and video, by path. */
	sampleFiles: Map<string, FileContent>;
	/** Filled in when the web server listens. */
	host: HostAddresses;
	/** API requests, the oldest first. */
	requests: RequestRecord[];
	/** Requests for hosted files and sample media, the oldest first. */
	fileRequests: RequestRecord[];
}

/**
 * Creates these parts; the faces in the sample media are known from the beginning.
 *
 * @param fileLifetimeMs how long hosted files can be downloaded, in ms of sandbox time
 */
export function createCommonContext(samples: SampleMedia, fileLifetimeMs?: number): CommonContext {
	const clock = new MovableClock();
	const pictures = new KnownPictures();
	const videos = new KnownVideos(pictures);
	for (const picture of samples.pictures) pictures.add(picture);
	for (const video of samples.videos) videos.remember(video.mp4, video);
	return {
		clock,
		files: new HostedFiles(clock, fileLifetimeMs),
		pictures,
		videos,
		sampleFiles: samples.files,
		host: {
			local: '',
			public: '',
			internalToken: randomBytes(16).toString('hex'),
			samples: samples.files,
		},
		requests: [],
		fileRequests: [],
	};
}
