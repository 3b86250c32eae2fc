import type { Clock } from '../../../lib/jobs/clock';

/** A clock for many that sleep at once: sleeping takes no time, and they wake in the right order. */
export interface ManySleepersClock extends Clock {
	/** Lets the time go on until none sleeps any more. */
	run(): Promise<void>;
}

/** A clock that begins at 0, for many that sleep at once. */
export function manySleepersClock(): ManySleepersClock {
	let time = 0;
	const sleepers: Array<{ at: number; wake: () => void }> = [];
	return {
		now: () => time,
		monotonicNow: () => time,
		sleep: async (ms) =>
			await new Promise<void>((wake) => {
				sleepers.push({ at: time + ms, wake });
				sleepers.sort((a, b) => a.at - b.at);
			}),
		async run() {
			for (;;) {
				// Whoever is awake does all it can until it sleeps again.
				await new Promise((resolve) => setImmediate(resolve));
				const next = sleepers.shift();
				if (!next) return;
				time = Math.max(time, next.at);
				next.wake();
			}
		},
	};
}
