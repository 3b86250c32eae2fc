import type { Account } from './account/account';
import type { CallbackDelivery } from './callbacks/callbackDelivery';
import type { CallbackSender, CallbackSettings } from './callbacks/callbackSender';
import type { MovableClock } from './clock';
import type { ForcedFailureQueue, NoFacesAnswer } from './failures/forcedFailures';
import type { HostAddresses } from './media/fetchMedia';
import type { FileContent, HostedFiles } from './fileHost/hostedFiles';
import type { JobQueue } from './jobs/jobQueue';
import type { KnownPictures } from './pictures/knownPictures';
import type { KnownVideos } from './video/knownVideos';

/** A request the sandbox saw. */
export interface RequestRecord {
	/** ms since 1970, sandbox time. */
	at: number;
	method: string;
	/** Without the query. */
	path: string;
	query: unknown;
	headers: Record<string, string | string[] | undefined>;
	/** Parsed; undefined when there was none or it wasn't JSON. */
	body: unknown;
	/** Missing until it was answered. Status 0: the connection was cut or left hanging. */
	answer?: { status: number; code?: number };
}

/** How a sandbox behaves; every field has a default, see `startSandbox`. */
export interface SandboxSettings extends CallbackSettings {
	/** Port to listen on; 0 for any. */
	port: number;
	host: '127.0.0.1';
	/** Address under which files are handed out, without a slash at the end; '' for its own. */
	publicAddress: string;
	/** 16, 24 or 32 bytes, for it encrypts the callbacks. */
	apiKey: string;
	clientId: string;
	/** Credits at the start. */
	credit: number;
	/** How long a job has status 1, in ms. */
	queueMs: number;
	/** How long a job has status 2 after that, in ms. */
	processMs: number;
	/** Delay of every API answer in ms. */
	latencyMs: number;
	/** Above it requests are answered by code 1005; 0 for no limit. */
	requestsPerSecond: number;
	/** Whether a failed job says why (`alg_msg`, undocumented but seen). */
	failureReasons: boolean;
	/** How Face Detect says that there is nobody. */
	noFaces: NoFacesAnswer;
}

/** Everything a running sandbox consists of. */
export interface SandboxContext {
	settings: SandboxSettings;
	clock: MovableClock;
	account: Account;
	failures: ForcedFailureQueue;
	files: HostedFiles;
	jobs: JobQueue;
	callbacks: CallbackSender;
	/** The callbacks on their way, and the records of all. */
	callbackDelivery: CallbackDelivery;
	pictures: KnownPictures;
	videos: KnownVideos;
	/** The drawn pictures and video, by path. */
	sampleFiles: Map<string, FileContent>;
	host: HostAddresses;
	/** API requests. */
	requests: RequestRecord[];
	/** Requests for files and portraits. */
	fileRequests: RequestRecord[];
}
