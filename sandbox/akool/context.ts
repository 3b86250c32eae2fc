import type { Account } from './account/account';
import type { CallbackDelivery } from '../callbacks/callbackDelivery';
import type { CallbackSender } from './callbacks/callbackSender';
import type { MovableClock } from '../clock';
import type { ForcedFailureQueue } from '../failures/forcedFailureQueue';
import type { FileContent, HostedFiles } from '../fileHost/hostedFiles';
import type { RequestRecord } from '../http/requestRecord';
import type { JobQueue } from './jobs/jobQueue';
import type { HostAddresses } from '../media/fetchMedia';
import type { KnownPictures } from '../pictures/knownPictures';
import type { SandboxSettings } from './settings';
import type { KnownVideos } from '../video/knownVideos';

/** The parts of a running sandbox, as its routes use them. */
export interface SandboxContext {
	settings: SandboxSettings;
	clock: MovableClock;
	account: Account;
	failures: ForcedFailureQueue;
	files: HostedFiles;
	jobs: JobQueue;
	callbacks: CallbackSender;
	/** Sends the callbacks and keeps their records. */
	callbackDelivery: CallbackDelivery;
	pictures: KnownPictures;
	videos: KnownVideos;
	/** The sample pictures and video, by path. */
	sampleFiles: Map<string, FileContent>;
	host: HostAddresses;
	/** API requests, the oldest first. */
	requests: RequestRecord[];
	/** Requests for hosted files and sample media, the oldest first. */
	fileRequests: RequestRecord[];
}
