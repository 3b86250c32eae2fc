import type { Charge } from '../account/account';
import type { CallbackRecord } from '../../callbacks/callbackDelivery';
import type { CallbackChanges } from '../callbacks/callbackRequest';
import type { ForcedFailure } from '../failures/forcedFailures';
import type { FileContent } from '../../fileHost/hostedFiles';
import type { RequestRecord } from '../../http/requestRecord';
import type { Job } from '../jobs/job';
import type { Portrait, SandboxVideo } from '../../samples/sampleMedia';

/** A running sandbox, as tests and scripts use it. */
export interface Sandbox {
	/** Base URL, e.g. `http://127.0.0.1:4010`. */
	address: string;
	apiKey: string;
	clientId: string;
	/** The balance in credits; can be set. */
	credit: number;
	/** The sample pictures. */
	portraits: Portrait[];
	/** The sample videos. */
	videos: SandboxVideo[];
	/**
	 * The sample picture with a name.
	 *
	 * @throws when there is none
	 */
	portrait(name: string): Portrait;
	/**
	 * Serves one more file beside the samples, for as long as the sandbox runs.
	 *
	 * @param name its name in the address
	 * @returns its address
	 */
	serve(name: string, content: FileContent): string;
	/** The address of what a host that misbehaves serves, see `fileHost/oddRoutes.ts`. */
	odd(how: string, name?: string): string;
	/** Every API request so far. */
	requests: RequestRecord[];
	/** Every request for a hosted file or sample so far, the sandbox's own downloads included. */
	fileRequests: RequestRecord[];
	/** Every charge so far: one for each accepted submission. */
	ledger: Charge[];
	/** The jobs: `find` takes an `_id`, `all` gives the oldest first. */
	jobs: { find(id: string): Job | undefined; all(): Job[] };
	/** Every attempt to send a callback so far, and every lost callback; the oldest first. */
	callbacks: CallbackRecord[];
	/**
	 * Sends a callback now, without retries.
	 *
	 * @param jobId `_id` of a job; it need not exist
	 * @param changes what differs from a regular callback about the job
	 * @returns a record with the receiver's answer for each time it was sent
	 * @throws when neither the job nor `changes.to` gives an address
	 * @throws {RangeError} when the secret has a length AES doesn't support
	 */
	callBack(jobId: string, changes?: CallbackChanges): Promise<CallbackRecord[]>;
	/**
	 * Forces a failure of one of the next requests, jobs, files or callbacks.
	 *
	 * @throws when this kind of failure can't happen at its point
	 */
	fail(failure: ForcedFailure): void;
	/** Removes the forced failures that did not happen yet. */
	clearFaults(): void;
	/**
	 * The sandbox's time in ms since 1970. `advance` moves it forward by some ms and resolves when
	 * the jobs that are due then are done and the callbacks that are due then are answered.
	 */
	clock: { now(): number; advance(ms: number): Promise<void> };
	/**
	 * Removes requests, charges, forced failures, jobs, callbacks and files, and restores the
	 * initial balance. The clock keeps its time.
	 */
	reset(): void;
	/** Cancels everything that is pending and stops the web server. */
	close(): Promise<void>;
}
