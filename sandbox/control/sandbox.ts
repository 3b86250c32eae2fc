import type { Charge } from '../account/account';
import type { CallbackRecord } from '../callbacks/callbackDelivery';
import type { CallbackChanges } from '../callbacks/callbackRequest';
import type { SandboxContext } from '../context';
import { placementError } from '../failures/failureSchema';
import type { ForcedFailure } from '../failures/forcedFailures';
import type { RequestRecord } from '../http/requestRecord';
import type { Job } from '../jobs/job';
import type { Portrait, SandboxVideo } from '../samples/sampleMedia';

/** A running stand-in for Akool. */
export interface Sandbox {
	/** Base URL, e.g. `http://127.0.0.1:4010`. */
	address: string;
	apiKey: string;
	clientId: string;
	/** The balance; can be set. */
	credit: number;
	portraits: Portrait[];
	videos: SandboxVideo[];
	/** The portrait or group picture with this name; throws when there is none. */
	portrait(name: string): Portrait;
	/** Every API request so far. */
	requests: RequestRecord[];
	/** Every request for a file or portrait so far, the sandbox's own downloads included. */
	fileRequests: RequestRecord[];
	/** Every charge so far: one an accepted submission. */
	ledger: Charge[];
	/** The jobs; `find` takes an `_id`, `all` has the oldest first. */
	jobs: { find(id: string): Job | undefined; all(): Job[] };
	/** Every callback sent so far, or tried, or ordered to be lost; the oldest first. */
	callbacks: CallbackRecord[];
	/**
	 * Calls back now, once and without trying again; the job need not exist.
	 *
	 * @param changes what differs from a good callback about the job as it is
	 * @returns a record with the receiver's answer for each time it was sent
	 * @throws when there is no address, or the secret has a length AES doesn't know
	 */
	callBack(jobId: string, changes?: CallbackChanges): Promise<CallbackRecord[]>;
	/** Orders a fault; throws when it makes no sense at its point. */
	fail(failure: ForcedFailure): void;
	/** Forgets the faults that were ordered and did not happen yet. */
	clearFaults(): void;
	/**
	 * Moves the sandbox's clock; resolves when all jobs that are due then are done and the
	 * callbacks that are due then are answered.
	 */
	clock: { now(): number; advance(ms: number): Promise<void> };
	/** Forgets requests, charges, faults, jobs, callbacks and files, and restores the credit. */
	reset(): void;
	close(): Promise<void>;
}

/** The sandbox as programs see it; address and portraits come when it listens. */
export function createSandbox(context: SandboxContext, closeServer: () => Promise<void>): Sandbox {
	const {
		account,
		callbacks,
		clock,
		callbackDelivery,
		failures,
		files,
		jobs,
		requests,
		fileRequests,
	} = context;
	return {
		address: '',
		apiKey: account.apiKey,
		clientId: account.clientId,
		get credit() {
			return account.credit;
		},
		set credit(credit: number) {
			account.credit = credit;
		},
		portraits: [],
		videos: [],
		portrait(name) {
			const portrait = this.portraits.find((one) => one.name === name);
			if (!portrait) throw new Error(`The sandbox has no portrait called ${name}`);
			return portrait;
		},
		requests,
		fileRequests,
		ledger: account.ledger,
		jobs,
		callbacks: callbackDelivery.records,
		async callBack(jobId, changes) {
			const unknownJob = { _id: jobId, status: 3, url: '', webhookUrl: '' } as const;
			return await callbacks.sendOnce(jobs.find(jobId) ?? unknownJob, changes);
		},
		clearFaults() {
			failures.clear();
		},
		fail(failure) {
			const problem = placementError(failure);
			if (problem) throw new Error(problem);
			failures.add(failure);
		},
		clock: {
			now: () => clock.now(),
			async advance(ms) {
				clock.advance(ms);
				await jobs.settle();
				await callbackDelivery.settle();
			},
		},
		reset() {
			clock.cancelAll();
			jobs.clear();
			callbackDelivery.clear();
			files.clear();
			failures.clear();
			account.reset();
			requests.length = 0;
			fileRequests.length = 0;
		},
		async close() {
			clock.cancelAll();
			callbackDelivery.close();
			await closeServer();
		},
	};
}
