import type { RateLimiter } from './rateLimiter';
import type { ErrorClass } from './provider';

/** How a request is repeated. */
export interface RetryPolicy {
	/** Meanings of an error after which the request may be sent again, besides `throttled`. */
	retryable: ReadonlyArray<ErrorClass['kind']>;
	/** How often it is sent at the most, the first time included; refusals as too frequent apart. */
	attempts: number;
	/** Pause before the second attempt in ms; it doubles with each further one. */
	firstPauseMs: number;
	/** Longest pause in ms. A longer Retry-After ends the repeating. */
	longestPauseMs: number;
}

/** Submissions: only what certainly was not taken is sent again. */
export const SUBMIT_POLICY: RetryPolicy = {
	retryable: ['neverArrived'],
	attempts: 4,
	firstPauseMs: 1000,
	longestPauseMs: 30_000,
};

/** Reads cost nothing and change nothing, so every passing trouble is a reason to ask again. */
export const READ_POLICY: RetryPolicy = {
	...SUBMIT_POLICY,
	retryable: ['neverArrived', 'unclear'],
};

/**
 * Sends a request at the run's pace. What the provider refuses as too frequent is sent again until
 * the pace's patience ends; after other errors it is sent again as far as the policy allows, with
 * growing pauses.
 *
 * @param send sends the request once
 * @param weigh says what an error means
 * @param signal ends the repeating
 * @throws the last error, or the signal's reason
 */
export async function retry<T>(
	send: () => Promise<T>,
	weigh: (error: unknown) => ErrorClass,
	policy: RetryPolicy,
	pace: RateLimiter,
	signal?: AbortSignal,
): Promise<T> {
	for (let attempt = 1; ;) {
		const turn = await pace.acquire(signal);
		const outcome = await send().then(
			(value) => ({ value }),
			(error: unknown) => ({ error }),
		);
		if ('value' in outcome) {
			turn.succeeded();
			return outcome.value;
		}
		signal?.throwIfAborted();
		const { kind: meaning, retryAfterMs = 0 } = weigh(outcome.error);
		if (meaning === 'throttled') {
			turn.throttled(outcome.error, retryAfterMs);
			continue;
		}
		if (meaning === 'refused' || meaning === 'final') turn.succeeded();
		const mayRepeat =
			policy.retryable.includes(meaning) &&
			attempt < policy.attempts &&
			retryAfterMs <= policy.longestPauseMs;
		if (!mayRepeat) throw outcome.error;
		const growing = Math.min(policy.firstPauseMs * 2 ** (attempt - 1), policy.longestPauseMs);
		await pace.clock.sleep(Math.max(growing, retryAfterMs), signal);
		attempt++;
	}
}
