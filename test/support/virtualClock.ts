import type { Clock } from '../../lib/jobs/clock';

/**
 * A clock whose sleeping takes no time: it notes each pause, in ms, and moves on. Its date and its
 * monotonic time are the same.
 *
 * @returns the clock, which begins at 0
 */
export function virtualClock(): Clock & { pauses: number[] } {
	let time = 0;
	const pauses: number[] = [];
	return {
		pauses,
		now: () => time,
		monotonicNow: () => time,
		async sleep(ms, signal) {
			signal?.throwIfAborted();
			pauses.push(ms);
			time += ms;
		},
	};
}
