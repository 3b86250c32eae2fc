import type { Clock } from './clock';
import type { Weight } from './provider';

/** How a request is repeated. */
export interface RepeatPolicy {
	/** Meanings of an error after which the request may be sent again. */
	repeatable: ReadonlyArray<Weight['meaning']>;
	/** How often it is sent at the most, the first time included. */
	attempts: number;
	/** Pause before the second attempt in ms; it doubles with each further one. */
	firstPauseMs: number;
	/** Longest pause in ms. A longer Retry-After ends the repeating. */
	longestPauseMs: number;
}

/** Submissions: only what certainly was not taken is sent again. */
export const SUBMIT_POLICY: RepeatPolicy = {
	repeatable: ['throttled', 'neverArrived'],
	attempts: 4,
	firstPauseMs: 1000,
	longestPauseMs: 30_000,
};

/** Reads cost nothing and change nothing, so every passing trouble is a reason to ask again. */
export const READ_POLICY: RepeatPolicy = {
	...SUBMIT_POLICY,
	repeatable: ['throttled', 'neverArrived', 'unclear'],
};

/**
 * Sends a request, and again after an error as far as the policy allows, with growing pauses.
 *
 * @param send sends the request once
 * @param weigh says what an error means
 * @param signal ends the repeating
 * @throws the last error, or the signal's reason
 */
export async function withBackOff<T>(
	send: () => Promise<T>,
	weigh: (error: unknown) => Weight,
	policy: RepeatPolicy,
	clock: Clock,
	signal?: AbortSignal,
): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		signal?.throwIfAborted();
		const outcome = await send().then(
			(value) => ({ value }),
			(error: unknown) => ({ error }),
		);
		if ('value' in outcome) return outcome.value;
		signal?.throwIfAborted();
		const { meaning, retryAfterMs = 0 } = weigh(outcome.error);
		const mayRepeat =
			policy.repeatable.includes(meaning) &&
			attempt < policy.attempts &&
			retryAfterMs <= policy.longestPauseMs;
		if (!mayRepeat) throw outcome.error;
		const growing = Math.min(policy.firstPauseMs * 2 ** (attempt - 1), policy.longestPauseMs);
		await clock.sleep(Math.max(growing, retryAfterMs), signal);
	}
}
