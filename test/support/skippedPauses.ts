import { systemClock } from '../../lib/n8n/platform/systemClock';
import type { Sandbox } from '../../sandbox';

/**
 * Lets the pauses of nodes take no time, until mocks are restored: only pauses move their clock and
 * that of the sandbox on, however slow the computer is.
 *
 * @returns how long they paused so far, in ms
 */
export function skipPauses({ clock }: Pick<Sandbox, 'clock'>): () => number {
	let pausedMs = 0;
	jest.spyOn(systemClock, 'monotonicNow').mockImplementation(() => pausedMs);
	jest.spyOn(systemClock, 'sleep').mockImplementation(async (ms) => {
		pausedMs += ms;
		await clock.advance(ms);
	});
	return () => pausedMs;
}
