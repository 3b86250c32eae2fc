/** Longest pause between two polls in ms. */
const LONGEST_INTERVAL_MS = 15_000;

/**
 * Each pause is this much longer than the one before, so a poll comes at most about a tenth of
 * the waiting time after the job was finished.
 */
const GROWTH = 1.1;

/**
 * The pauses between polls: the chosen one first, then growing up to 15 s (or staying at the
 * chosen one, where that is longer).
 *
 * @param firstMs the chosen pause in ms
 */
export function pollingIntervals(firstMs: number): { next(): number } {
	const longestMs = Math.max(firstMs, LONGEST_INTERVAL_MS);
	let nextMs = firstMs;
	return {
		next() {
			const presentMs = nextMs;
			nextMs = Math.min(nextMs * GROWTH, longestMs);
			return presentMs;
		},
	};
}
