import { goneSince } from './expiry';
import type { Job, JobOutcome } from './job';
import { pollingPause } from './pollingPause';
import type { JobProvider } from './provider';
import { outcomeOf, readJobs, type ReadJobs } from './readJobs';
import { sendOnce } from './retry';

/**
 * How many polls in a row must be refused to end the wait for a paid job: a proxy may refuse a
 * single request for reasons of its own.
 */
const REFUSALS_TO_GIVE_UP = 3;

/** After a poll that found most jobs finished, the next pause is shortened to this fraction. */
const EARLY_POLL_FACTOR = 1 / 3;

/** How long and how often to poll. */
export interface PollOptions {
	/** Pause before the first poll in ms; pauses grow as the wait goes on, see `pollingPause`. */
	pollIntervalMs: number;
	/** Maximum wait in ms, from now. */
	maxWaitMs: number;
	/** Whether to poll immediately, since the jobs may have finished long ago. */
	pollAtOnce?: boolean;
	/** Whether an unlisted job may have been deleted because of its age. */
	mayBeGone?: boolean;
	/** Cancels the wait. */
	signal?: AbortSignal;
	/** Returns a random number from 0 to 1; by default `Math.random`. */
	random?: () => number;
}

/** The part of a provider that polling needs. */
export type PolledProvider = Omit<JobProvider, 'submit' | 'info'>;

/**
 * Waits until jobs are finished. All jobs share one schedule: a poll is one request for up to
 * `readLimit` jobs. After a transient error the next poll follows at its usual time.
 *
 * @param ids each ID once
 * @param onOutcome called once for each job, as soon as it has ended; may throw to stop waiting
 * @throws the signal's reason when cancelled, or what `onOutcome` throws
 */
export async function pollJobs(
	ids: readonly string[],
	provider: PolledProvider,
	options: PollOptions,
	onOutcome: (id: string, outcome: JobOutcome) => void,
): Promise<void> {
	const { signal, pollIntervalMs, maxWaitMs, random = Math.random } = options;
	const { clock } = provider.limiter;
	const wait = new PolledJobs(ids, provider, options, onOutcome);
	const start = clock.monotonicNow();
	const deadline = start + maxWaitMs;
	const read = async (some: string[]) =>
		await sendOnce(async () => await provider.readMany(some), provider, deadline, signal);

	let pauseMs = options.pollAtOnce ? 0 : pollingPause(pollIntervalMs, 0, random());
	while (wait.open.size > 0) {
		const leftMs = deadline - clock.monotonicNow();
		if (leftMs <= 0) break;
		await clock.sleep(Math.min(pauseMs, leftMs), signal);
		signal?.throwIfAborted();
		const before = wait.open.size;
		wait.beginPoll();
		await readJobs([...wait.open], provider, read, (some) => wait.add(some));
		const usualMs = pollingPause(pollIntervalMs, clock.monotonicNow() - start, random());
		const mostFinished = before - wait.open.size > wait.open.size;
		pauseMs = Math.max(mostFinished ? usualMs * EARLY_POLL_FACTOR : usualMs, wait.askedToWaitMs);
	}
	wait.timeOut();
}

/** What the polls have found so far. */
class PolledJobs {
	/** IDs of the jobs that have not ended. */
	readonly open: Set<string>;
	/** How long the provider asked us to wait in the latest poll, in ms. */
	askedToWaitMs = 0;
	private readonly lastSeen = new Map<string, Job>();
	private readonly refusals = new Map<string, number>();
	private lastError: unknown;

	constructor(
		ids: readonly string[],
		private readonly provider: PolledProvider,
		private readonly options: PollOptions,
		private readonly onOutcome: (id: string, outcome: JobOutcome) => void,
	) {
		this.open = new Set(ids);
	}

	beginPoll(): void {
		this.askedToWaitMs = 0;
		this.lastError = undefined;
	}

	/** Records what a poll read. */
	add({ jobs, errors, missing }: ReadJobs): void {
		this.options.signal?.throwIfAborted();
		for (const [id, error] of errors) this.addError(id, error);
		for (const job of jobs) {
			this.refusals.delete(job.id);
			const outcome = outcomeOf(job, this.provider);
			if (outcome) this.end(job.id, outcome);
			else this.lastSeen.set(job.id, job);
		}
		for (const id of missing) {
			this.refusals.delete(id);
			if (this.options.mayBeGone) this.endIfGone(id);
		}
	}

	/** Ends the wait for all jobs that are still open. */
	timeOut(): void {
		const { lastError } = this;
		const waitedMs = this.options.maxWaitMs;
		for (const id of this.open) {
			this.end(id, { kind: 'timedOut', waitedMs, lastSeen: this.lastSeen.get(id), lastError });
		}
	}

	private end(id: string, outcome: JobOutcome): void {
		if (this.open.delete(id)) this.onOutcome(id, outcome);
	}

	private endIfGone(id: string): void {
		const expiredAt = goneSince(id, this.provider, this.provider.limiter.clock.now());
		if (expiredAt !== undefined) this.end(id, { kind: 'gone', expiredAt });
	}

	private addError(id: string, error: unknown): void {
		this.lastError = error;
		const { kind, retryAfterMs = 0 } = this.provider.classifyError(error);
		this.askedToWaitMs = Math.max(this.askedToWaitMs, retryAfterMs);
		if (kind !== 'refused' && kind !== 'final') return;
		const refusals = (this.refusals.get(id) ?? 0) + 1;
		this.refusals.set(id, refusals);
		if (refusals === REFUSALS_TO_GIVE_UP) this.end(id, { kind: 'unreadable', error });
	}
}
