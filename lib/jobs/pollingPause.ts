/** Longest pause between two polls in ms, where the user chose no longer one. */
const LONGEST_PAUSE_MS = 15_000;
/** A pause is this part of the time waited so far, so a result is seen at most so much later. */
const PART_OF_WAIT = 0.1;
/** Pauses are longer by up to this part, so that many workflows do not poll in step. */
const JITTER = 0.02;

/**
 * The pause before the next poll in ms: the chosen one at first, growing up to 15 s as the wait
 * goes on (or staying at the chosen one, where that is longer).
 *
 * @param firstMs the chosen pause in ms
 * @param waitedMs how long the wait has lasted, in ms
 * @param chance a random number from 0 to 1
 */
export function pollingPause(firstMs: number, waitedMs: number, chance: number): number {
	const longestMs = Math.max(firstMs, LONGEST_PAUSE_MS);
	const grownMs = Math.min(Math.max(firstMs, waitedMs * PART_OF_WAIT), longestMs);
	return grownMs * (1 + JITTER * chance);
}
