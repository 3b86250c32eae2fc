import type { CallbackSettings } from './callbacks/callbackSender';
import type { NoFacesAnswer } from './failures/forcedFailures';

/** How a sandbox behaves. Every setting has a default, see {@link DEFAULT_SETTINGS}. */
export interface SandboxSettings extends CallbackSettings {
	/** Port to listen on; 0 for any free one. */
	port: number;
	host: '127.0.0.1';
	/** Origin under which files are served, without a slash at the end; '' for the sandbox's own. */
	publicAddress: string;
	/** 16, 24 or 32 bytes, because callbacks are encrypted with it. */
	apiKey: string;
	clientId: string;
	/** The initial balance in credits. */
	credit: number;
	/** How long a job has status 1, in ms. */
	queueMs: number;
	/** How long a job has status 2 after that, in ms. */
	processMs: number;
	/** Delay of every API answer in ms of real time. */
	latencyMs: number;
	/** Delay of every answer of the file host in ms of real time, but to the sandbox itself. */
	fileLatencyMs: number;
	/** More requests in a second are answered by business code 1005; 0 for no limit. */
	requestsPerSecond: number;
	/** Whether a failed job gives its reason (`alg_msg`, undocumented but seen). */
	failureReasons: boolean;
	/** Whether callbacks and the result list say what a job cost (`deduction_credit`). */
	showsCredits: boolean;
	/** How Face Detect answers when there is no face. */
	noFaces: NoFacesAnswer;
}

/** The settings of a sandbox that is started without any. */
export const DEFAULT_SETTINGS: SandboxSettings = {
	port: 0,
	host: '127.0.0.1',
	publicAddress: '',
	apiKey: 'sandbox-key-0123456789abcdefghij',
	clientId: 'sandboxclientid-0123456=',
	credit: 1000,
	queueMs: 400,
	processMs: 800,
	latencyMs: 0,
	fileLatencyMs: 0,
	requestsPerSecond: 0,
	failureReasons: true,
	showsCredits: false,
	noFaces: 'error400',
	callbackWhileProcessing: true,
	callbackCopies: 1,
	callbackKeepsQuery: true,
	callbackTimeoutMs: 10_000,
	callbackPadding: 'zeros',
};
