import type { CallbackSettings } from './callbacks/callbackDispatch';
import type { JobTiming } from './jobs/jobRuns';

/** How the stand-in for any provider behaves. */
export interface CommonSettings extends CallbackSettings, JobTiming {
	/** Port to listen on; 0 for any free one. */
	port: number;
	host: '127.0.0.1';
	/** Origin under which files are served, without a slash at the end; '' for the sandbox's own. */
	publicAddress: string;
	/** Delay of every API answer in ms of real time. */
	latencyMs: number;
	/** Delay of every answer of the file host in ms of real time, but to the sandbox itself. */
	fileLatencyMs: number;
}

/** Settings of a stand-in that is started without any. */
export const COMMON_DEFAULTS: CommonSettings = {
	port: 0,
	host: '127.0.0.1',
	publicAddress: '',
	latencyMs: 0,
	fileLatencyMs: 0,
	queueMs: 400,
	processMs: 800,
	callbackCopies: 1,
	callbackKeepsQuery: true,
	callbackTimeoutMs: 10_000,
};
