import type { JobOutcome } from './job';
import { PolledJobs, type PolledProvider, type PollOptions } from './polledJobs';
import { pollingPause } from './pollingPause';
import { readJobs } from './readJobs';
import { sendOnce } from './retry';

/** After a poll that found most jobs finished, the next pause is shortened to this fraction. */
const EARLY_POLL_FACTOR = 1 / 3;

/**
 * Waits until jobs are finished. All jobs share one schedule: a poll is one request for up to
 * `readLimit` jobs. After a transient error the next poll follows at its usual time. A completed job
 * without a result is looked at again for a while, see `RESULT_GRACE_MS`.
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
