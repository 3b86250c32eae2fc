import { stableHash } from '../../core/stableHash';
import { RateLimiter, SharedPace } from '../../jobs/rateLimiter';
import type { NodeContext } from './service';
import { systemClock } from './systemClock';

/** A pace, and how many runs share it now. */
interface PaceInUse {
	pace: SharedPace;
	runs: number;
}

/** The paces of this process by the hashes of what they are for, while runs share them. */
const paces = new Map<string, PaceInUse>();

/** Which of them each run shares. */
const joined = new WeakMap<NodeContext, Set<string>>();

/**
 * Does the work of a run. Until it ends, the run shares its pace with others that are under way, see
 * {@link openRateLimiter}.
 */
export async function sharingPaces<T>(context: NodeContext, work: () => Promise<T>): Promise<T> {
	const hashes = new Set<string>();
	joined.set(context, hashes);
	try {
		return await work();
	} finally {
		joined.delete(context);
		hashes.forEach(leave);
	}
}

/**
 * Opens the rate limiter for a run's requests. All runs of this process that are under way with the
 * same key share one pace, since the provider counts their requests together.
 *
 * @param account what requests are counted by: the base URL, the key, and what they are for if that is
 *   counted apart
 * @param maxThrottledMs how long to keep trying in ms while every request is rejected
 * @returns a limiter of its own if the context is not that of a run
 */
export function openRateLimiter(
	context: NodeContext,
	account: unknown[],
	maxThrottledMs: number,
): RateLimiter {
	const hashes = joined.get(context);
	if (!hashes) return new RateLimiter(systemClock, maxThrottledMs);
	const hash = stableHash(account);
	const inUse = paces.get(hash) ?? { pace: new SharedPace(systemClock), runs: 0 };
	if (!hashes.has(hash)) inUse.runs++;
	hashes.add(hash);
	paces.set(hash, inUse);
	return new RateLimiter(systemClock, maxThrottledMs, inUse.pace);
}

function leave(hash: string): void {
	const inUse = paces.get(hash);
	if (inUse && --inUse.runs === 0) paces.delete(hash);
}
