import { sleep } from 'n8n-workflow';
import type { Clock } from '../../jobs/clock';

/** Maximum time slept at once in ms, so that a cancelled execution ends soon. */
const SLICE_MS = 500;

/**
 * The system's time. Sleeps in slices, since n8n's `sleep` accepts an abort signal only from 2.34
 * on and community nodes may not use timers of their own.
 */
export const systemClock: Clock = {
	now: () => Date.now(),
	monotonicNow: () => performance.now(),
	async sleep(ms, signal) {
		const end = performance.now() + ms;
		for (let left = ms; left > 0; left = end - performance.now()) {
			signal?.throwIfAborted();
			await sleep(Math.min(left, SLICE_MS));
		}
		signal?.throwIfAborted();
	},
};
