import type { Charge } from '../account/ledger';
import type { CallbackDelivery } from '../callbacks/callbackDelivery';
import type { CallbackRecord } from '../callbacks/callbackRecord';
import type { CommonContext } from '../context';
import type { FailureChecks } from '../failures/failureChecks';
import type { AnyFailure } from '../failures/failureKinds';
import type { ForcedFailureQueue } from '../failures/forcedFailureQueue';
import type { FileContent } from '../fileHost/hostedFiles';
import type { RequestRecord } from '../http/requestRecord';
import { SAMPLES_FOLDER, type Portrait, type SandboxVideo } from '../samples/sampleMedia';

/** What a {@link StartedSandbox} works with. */
export interface SandboxParts<
	Failure extends AnyFailure,
	Status extends number | string,
> extends CommonContext {
	settings: { apiKey: string };
	account: { charges: Charge[]; reset(): void };
	failures: ForcedFailureQueue<Failure>;
	jobs: { settle(): Promise<void>; clear(): void };
	callbackDelivery: CallbackDelivery<Status>;
}

/** A running stand-in for any provider, as tests and scripts use it. */
export class StartedSandbox<Failure extends AnyFailure, Status extends number | string> {
	/** Base URL, e.g. `http://127.0.0.1:4010`. */
	address = '';
	/** The sample pictures. */
	portraits: Portrait[] = [];
	/** The sample videos. */
	videos: SandboxVideo[] = [];
	readonly apiKey: string;
	/** Every API request so far. */
	readonly requests: RequestRecord[];
	/** Every request for a hosted file or sample so far, the sandbox's own downloads included. */
	readonly fileRequests: RequestRecord[];
	/** Every charge so far: one for each accepted submission. */
	readonly ledger: Charge[];
	/** Every attempt to send a callback so far, and every lost callback; the oldest first. */
	readonly callbacks: Array<CallbackRecord<Status>>;
	/**
	 * The sandbox's time in ms since 1970. `advance` moves it forward by some ms and resolves when
	 * the jobs that are due then are done and the callbacks that are due then are answered.
	 */
	readonly clock: { now(): number; advance(ms: number): Promise<void> };

	/**
	 * Address and samples are filled in when the web server listens.
	 *
	 * @param checks checks failures before they are forced
	 * @param closeServer stops the web server
	 */
	constructor(
		private readonly parts: SandboxParts<Failure, Status>,
		private readonly checks: FailureChecks<Failure>,
		private readonly closeServer: () => Promise<void>,
	) {
		this.apiKey = parts.settings.apiKey;
		this.requests = parts.requests;
		this.fileRequests = parts.fileRequests;
		this.ledger = parts.account.charges;
		this.callbacks = parts.callbackDelivery.records;
		this.clock = {
			now: () => parts.clock.now(),
			async advance(ms) {
				parts.clock.advance(ms);
				await parts.jobs.settle();
				await parts.callbackDelivery.settle();
			},
		};
	}

	/**
	 * The sample picture with a name.
	 *
	 * @throws when there is none
	 */
	portrait(name: string): Portrait {
		const portrait = this.portraits.find((one) => one.name === name);
		if (!portrait) throw new Error(`The sandbox has no portrait called ${name}`);
		return portrait;
	}

	/**
	 * Serves one more file beside the samples, for as long as the sandbox runs.
	 *
	 * @param name its name in the address
	 * @returns its address
	 */
	serve(name: string, content: FileContent): string {
		const path = `${SAMPLES_FOLDER}/${name}`;
		this.parts.sampleFiles.set(path, content);
		return this.parts.host.public + path;
	}

	/** The address of what a host that misbehaves serves, see `fileHost/oddRoutes.ts`. */
	odd(how: string, name = 'photo.jpg'): string {
		return `${this.parts.host.public}/odd/${how}/${name}`;
	}

	/**
	 * Forces a failure of one of the next requests, jobs, files or callbacks.
	 *
	 * @throws when this kind of failure can't happen at its point
	 */
	fail(failure: Failure): void {
		const problem = this.checks.placementError(failure);
		if (problem) throw new Error(problem);
		this.parts.failures.add(failure);
	}

	/** Removes the forced failures that did not happen yet. */
	clearFaults(): void {
		this.parts.failures.clear();
	}

	/**
	 * Removes requests, charges, forced failures, jobs, callbacks and files, and restores the
	 * initial balance. The clock keeps its time.
	 */
	reset(): void {
		const { account, callbackDelivery, clock, failures, files, jobs } = this.parts;
		clock.cancelAll();
		jobs.clear();
		callbackDelivery.clear();
		files.clear();
		failures.clear();
		account.reset();
		this.requests.length = 0;
		this.fileRequests.length = 0;
	}

	/** Cancels everything that is pending and stops the web server. */
	async close(): Promise<void> {
		this.parts.clock.cancelAll();
		this.parts.callbackDelivery.close();
		await this.closeServer();
	}
}
