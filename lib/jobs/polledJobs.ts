import { goneSince } from './expiry';
import type { Job, JobOutcome } from './job';
import type { JobTimes } from './jobTimes';
import { isResultMissing, RESULT_GRACE_MS } from './missingResult';
import type { JobProvider } from './provider';
import { outcomeOf, type ReadJobs } from './readJobs';

/**
 * How many polls in a row must be refused to end the wait for a paid job: a proxy may refuse a
 * single request for reasons of its own.
 */
const REFUSALS_TO_GIVE_UP = 3;

/** How long and how often to poll. */
export interface PollOptions {
	/** Pause before the first poll in ms; pauses grow as the wait goes on, see `pollingPause`. */
	pollIntervalMs: number;
	/** Maximum wait in ms, from now. */
	maxWaitMs: number;
	/** When jobs were submitted, in monotonic ms, by their IDs; as far as that is known. */
	submittedAt?: ReadonlyMap<string, number>;
	/** How long jobs take, as far as that is known; learns from the jobs that are waited for. */
	times?: JobTimes;
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

/** What the polls have found so far. */
export class PolledJobs {
	/** IDs of the jobs that have not ended. */
	readonly open: Set<string>;
	/** How long the provider asked us to wait in the latest poll, in ms. */
	askedToWaitMs = 0;
	private readonly lastSeen = new Map<string, Job>();
	private readonly refusals = new Map<string, number>();
	/** Since when a job is completed without a result, in monotonic ms. */
	private readonly missingSince = new Map<string, number>();
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
			if (outcome && !this.mayGetResult(job)) this.end(job.id, outcome);
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

	/** Ends the wait for a job; as completed if it was seen so, although without a result. */
	private end(id: string, outcome: JobOutcome): void {
		const seen = this.lastSeen.get(id);
		const completed = seen && outcomeOf(seen, this.provider);
		const hasJob = outcome.kind === 'completed' || outcome.kind === 'failed';
		if (this.open.delete(id)) this.onOutcome(id, hasJob ? outcome : (completed ?? outcome));
	}

	private mayGetResult(job: Job): boolean {
		const { clock } = this.provider.limiter;
		if (!isResultMissing(job, clock.now())) return false;
		const since = this.missingSince.get(job.id) ?? clock.monotonicNow();
		this.missingSince.set(job.id, since);
		return clock.monotonicNow() - since < RESULT_GRACE_MS;
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
