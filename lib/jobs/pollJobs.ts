import { splitOnRefusal } from './splitOnRefusal';
import { chunks } from './chunks';
import type { Clock } from './clock';
import { pollingPause } from './pollingPause';
import type { JobProvider } from './provider';

/** How a job ended, as far as polling saw it. */
export type JobOutcome<Job> =
	| { end: 'completed' | 'failed'; job: Job }
	/** The wait ran out. `lastSeen`: the latest record; `trouble`: the last poll's error. */
	| { end: 'timedOut'; lastSeen?: Job; trouble?: unknown }
	/** The provider refuses to answer, e.g. because the key was withdrawn. */
	| { end: 'unreadable'; error: unknown }
	/** The provider lists no such job, and never will again. */
	| { end: 'gone' };

/**
 * A refusal ends the waiting for a paid job only when it came at so many polls in a row: a proxy
 * on the way may refuse once for reasons of its own.
 */
const REFUSALS_TO_BELIEVE = 3;

/** When most jobs were found finished, the rest is looked for after this part of the pause. */
const HURRY = 1 / 3;

/** How long and how often to ask. */
export interface PollOptions {
	/** Pause before the first poll in ms; it grows from there. */
	pollIntervalMs: number;
	/** How long to wait altogether in ms, counted from now. */
	maxWaitMs: number;
	/** Whether to poll at once, since the jobs may be finished long since. */
	lookAtOnce?: boolean;
	clock: Clock;
	/** Ends the wait. */
	signal?: AbortSignal;
	/** Gives random numbers from 0 to 1, as `Math.random` does, which is used when left out. */
	random?: () => number;
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
	provider: Omit<JobProvider<never, Job>, 'submit'>,
	options: PollOptions,
	onEnd: (id: string, end: JobOutcome<Job>) => void,
): Promise<void> {
	const { clock, signal, pollIntervalMs, random = Math.random } = options;
	const open = new Set(ids);
	const lastSeen = new Map<string, Job>();
	const refusals = new Map<string, number>();
	const start = clock.now();
	const deadline = start + options.maxWaitMs;
	let trouble: unknown;

	const settle = (id: string, end: JobOutcome<Job>) => {
		if (open.delete(id)) onEnd(id, end);
	};
	/** Asks for some jobs; returns how long the provider wants us to wait, in ms. */
	const poll = async (chunk: string[]): Promise<number> => {
		const { answers, faults } = await splitOnRefusal(
			chunk,
			provider.readMany,
			provider.classifyError,
		);
		signal?.throwIfAborted();
		let askedToWaitMs = 0;
		for (const id of chunk) if (!faults.has(id)) refusals.delete(id);
		for (const [id, error] of faults) {
			trouble = error;
			const { kind: meaning, retryAfterMs = 0 } = provider.classifyError(error);
			askedToWaitMs = Math.max(askedToWaitMs, retryAfterMs);
			if (meaning !== 'refused' && meaning !== 'final') continue;
			refusals.set(id, (refusals.get(id) ?? 0) + 1);
			if (refusals.get(id) === REFUSALS_TO_BELIEVE) settle(id, { end: 'unreadable', error });
		}
		for (const job of answers.flat()) {
			const id = provider.idOf(job);
			const verdict = provider.judge(job);
			if (verdict === 'waiting') lastSeen.set(id, job);
			else settle(id, { end: verdict, job });
		}
		const listed = new Set(answers.flat().map(provider.idOf));
		for (const id of chunk) {
			if (faults.has(id) || listed.has(id) || !provider.isGone?.(id)) continue;
			settle(id, { end: 'gone' });
		}
		return askedToWaitMs;
	};

	let pauseMs = options.lookAtOnce ? 0 : pollingPause(pollIntervalMs, 0, random());
	while (open.size > 0) {
		const left = deadline - clock.now();
		if (left <= 0) break;
		await clock.sleep(Math.min(pauseMs, left), signal);
		signal?.throwIfAborted();
		const before = open.size;
		trouble = undefined;
		let askedToWaitMs = 0;
		for (const chunk of chunks([...open], provider.readLimit)) {
			askedToWaitMs = Math.max(askedToWaitMs, await poll(chunk));
		}
		const usual = pollingPause(pollIntervalMs, clock.now() - start, random());
		const mostFinished = before - open.size > open.size;
		pauseMs = Math.max(mostFinished ? usual * HURRY : usual, askedToWaitMs);
	}
	for (const id of open) settle(id, { end: 'timedOut', lastSeen: lastSeen.get(id), trouble });
}
