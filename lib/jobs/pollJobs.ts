import type { JobOutcome } from './job';
import { PolledJobs, type PolledProvider, type PollOptions } from './polledJobs';
import { JobTimes } from './jobTimes';
import { type Look, LookSchedule } from './lookSchedule';
import { readJobs } from './readJobs';
import { sendOnce } from './retry';

/**
 * Waits until jobs are finished. All jobs share one schedule, see {@link LookSchedule}: a poll is one
 * request for up to `readLimit` jobs. After a transient error the next poll follows at its usual time.
 * A completed job without a result is looked at again for a while, see `RESULT_GRACE_MS`.
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
	const { submittedAt = new Map<string, number>(), times = new JobTimes() } = options;
	const { clock } = provider.limiter;
	const start = clock.monotonicNow();
	const count = ids.length;
	const schedule = new LookSchedule({ start, count, pollIntervalMs, random, submittedAt, times });
	const wait = new PolledJobs(ids, provider, options, (id, outcome) => {
		if (outcome.kind === 'completed') schedule.sawCompleted(id, clock.monotonicNow());
		onOutcome(id, outcome);
	});
	const deadline = start + maxWaitMs;
	const read = async (some: string[]) =>
		await sendOnce(async () => await provider.readMany(some), provider, deadline, signal);

	let look: Look = options.pollAtOnce ? { pauseMs: 0 } : schedule.next(wait.open, start);
	while (wait.open.size > 0) {
		const leftMs = deadline - clock.monotonicNow();
		if (leftMs <= 0) break;
		const pauseMs = Math.max(look.pauseMs, wait.askedToWaitMs);
		await clock.sleep(Math.min(pauseMs, leftMs), signal);
		signal?.throwIfAborted();
		const isLast = pauseMs >= leftMs;
		const asked =
			look.ids && !isLast ? fill(look.ids, wait.open, provider.readLimit) : [...wait.open];
		const begun = clock.monotonicNow();
		wait.beginPoll();
		await readJobs(asked, provider, read, (some) => {
			wait.add(some);
			const unfinished = some.jobs.filter(({ id }) => wait.open.has(id));
			unfinished.forEach(({ id }) => schedule.sawUnfinished(id, begun));
		});
		look = schedule.next(wait.open, clock.monotonicNow());
	}
	wait.timeOut();
}

/** Adds other jobs to those that are to be read, as many as need no further request. */
function fill(ids: readonly string[], open: ReadonlySet<string>, readLimit: number): string[] {
	const room = Math.ceil(ids.length / readLimit) * readLimit;
	return [...new Set([...ids, ...open])].slice(0, room);
}
