import { chunks } from './chunks';
import type { Clock } from './clock';
import { pollingIntervals } from './pollingIntervals';
import type { JobProvider } from './provider';

/** How a job ended, as far as polling saw it. */
export type JobEnd<Job> =
	| { end: 'completed' | 'failed'; job: Job }
	/** The wait ran out. `lastSeen`: the latest record; `trouble`: the last poll's error. */
	| { end: 'timedOut'; lastSeen?: Job; trouble?: unknown }
	/** The provider refuses to answer, e.g. because the key was withdrawn. */
	| { end: 'unreadable'; error: unknown };

/**
 * A refusal ends the waiting for paid jobs only when nothing but refusals came this often: a proxy
 * on the way may refuse once for reasons of its own.
 */
const REFUSALS_TO_BELIEVE = 3;

/** How long and how often to ask. */
export interface PollOptions {
	/** Pause before the first poll in ms; it grows from there. */
	pollIntervalMs: number;
	/** How long to wait altogether in ms, counted from now. */
	maxWaitMs: number;
	clock: Clock;
	/** Ends the wait. */
	signal?: AbortSignal;
}

/**
 * Waits until jobs are finished, all of them on one clock: a poll is one request for up to
 * `readLimit` jobs. A poll that fails in passing is just a later poll.
 *
 * @param ids the jobs to wait for
 * @param onEnd called once for each job, as soon as its end is known; may throw to stop waiting
 * @throws the signal's reason when cancelled, or what `onEnd` throws
 */
export async function pollJobs<Job>(
	ids: readonly string[],
	provider: Pick<JobProvider<never, Job>, 'readMany' | 'readLimit' | 'idOf' | 'judge' | 'weigh'>,
	options: PollOptions,
	onEnd: (id: string, end: JobEnd<Job>) => void,
): Promise<void> {
	const { clock, signal } = options;
	const open = new Set(ids);
	const lastSeen = new Map<string, Job>();
	const deadline = clock.now() + options.maxWaitMs;
	let trouble: unknown;
	let refusals = 0;

	const settle = (id: string, end: JobEnd<Job>) => {
		if (open.delete(id)) onEnd(id, end);
	};
	/** Asks for some jobs; returns how long the provider wants us to wait, in ms. */
	const poll = async (chunk: string[]): Promise<number> => {
		let jobs: Job[];
		try {
			jobs = await provider.readMany(chunk);
		} catch (error) {
			signal?.throwIfAborted();
			const { meaning, retryAfterMs = 0 } = provider.weigh(error);
			trouble = error;
			if (meaning === 'final' && ++refusals >= REFUSALS_TO_BELIEVE) {
				chunk.forEach((id) => settle(id, { end: 'unreadable', error }));
			}
			return retryAfterMs;
		}
		refusals = 0;
		for (const job of jobs) {
			const id = provider.idOf(job);
			const verdict = provider.judge(job);
			if (verdict === 'waiting') lastSeen.set(id, job);
			else settle(id, { end: verdict, job });
		}
		return 0;
	};

	const intervals = pollingIntervals(options.pollIntervalMs);
	let askedToWaitMs = 0;
	while (open.size > 0) {
		const left = deadline - clock.now();
		if (left <= 0) break;
		await clock.sleep(Math.min(Math.max(intervals.next(), askedToWaitMs), left), signal);
		signal?.throwIfAborted();
		askedToWaitMs = 0;
		trouble = undefined;
		for (const chunk of chunks([...open], provider.readLimit)) {
			askedToWaitMs = Math.max(askedToWaitMs, await poll(chunk));
		}
	}
	for (const id of open) settle(id, { end: 'timedOut', lastSeen: lastSeen.get(id), trouble });
}
