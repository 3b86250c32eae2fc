/** Up to here pauses grow, in ms, unless the user chose a longer one; jitter comes on top. */
const LONGEST_PAUSE_MS = 15_000;
/** Pauses grow to this fraction of the time waited so far, which limits the delay of a result. */
const WAIT_FRACTION = 0.1;
/**
 * Pauses are lengthened at random by up to this fraction, so that workflows do not poll in step.
 */
const JITTER = 0.02;

/**
 * Returns the pause before the next poll in ms: the chosen one at first, growing up to 15 s as the
 * wait goes on (or staying at the chosen one if that is longer).
 *
 * @param firstMs the chosen pause in ms
 * @param waitedMs how long the wait has lasted so far, in ms
 * @param chance a random number from 0 to 1
 */
export function pollingPause(firstMs: number, waitedMs: number, chance: number): number {
	const longestMs = Math.max(firstMs, LONGEST_PAUSE_MS);
	const grownMs = Math.min(Math.max(firstMs, waitedMs * WAIT_FRACTION), longestMs);
	return grownMs * (1 + JITTER * chance);
}
