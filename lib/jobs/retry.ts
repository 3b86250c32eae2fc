import type { ErrorClass, RequestPolicy } from './provider';
import type { Permit } from './rateLimiter';

/** How a request is repeated. */
export interface RetryPolicy {
	/** Kinds of errors after which the request may be sent again, besides `throttled`. */
	retryable: ReadonlyArray<ErrorClass['kind']>;
	/** How often it is sent at most, the first time included; throttled attempts do not count. */
	attempts: number;
	/** Pause before the second attempt in ms; it doubles with each further one. */
	firstPauseMs: number;
	/** Longest pause in ms. A longer Retry-After ends the repeating. */
	longestPauseMs: number;
}

/** Submissions cost money: only what certainly was not taken is sent again. */
export const SUBMIT_POLICY: RetryPolicy = {
	retryable: ['neverArrived'],
	attempts: 4,
	firstPauseMs: 1000,
	longestPauseMs: 30_000,
};

/** Reads cost and change nothing, so they are repeated in any passing trouble. */
export const READ_POLICY: RetryPolicy = {
	...SUBMIT_POLICY,
	retryable: ['neverArrived', 'unclear'],
};

/**
 * Sends a request at the limiter's pace. A throttled request is sent again until the limiter's
 * patience ends; after other errors it is sent again as far as the policy allows, with growing
 * pauses.
 *
 * @param send sends the request once
 * @param signal ends the repeating
 * @throws the last error, or the signal's reason
 */
export async function retry<T>(
	send: () => Promise<T>,
	requests: RequestPolicy,
	policy: RetryPolicy,
	signal?: AbortSignal,
): Promise<T> {
	for (let attempt = 1; ;) {
		const permit = await requests.limiter.acquire(signal);
		const outcome = await sendWith(permit, send, requests);
		if ('value' in outcome) return outcome.value;
		signal?.throwIfAborted();
		const { kind, retryAfterMs = 0 } = outcome.errorClass;
		if (kind === 'throttled') continue;
		const mayRepeat =
			policy.retryable.includes(kind) &&
			attempt < policy.attempts &&
			retryAfterMs <= policy.longestPauseMs;
		if (!mayRepeat) throw outcome.error;
		const pauseMs = Math.min(policy.firstPauseMs * 2 ** (attempt - 1), policy.longestPauseMs);
		await requests.limiter.clock.sleep(Math.max(pauseMs, retryAfterMs), signal);
		attempt++;
	}
}

/**
 * Sends a request that costs and changes nothing, again in passing trouble.
 *
 * @throws the last error, or the signal's reason
 */
export async function retryRead<T>(
	send: () => Promise<T>,
	requests: RequestPolicy,
	signal?: AbortSignal,
): Promise<T> {
	return await retry(send, requests, READ_POLICY, signal);
}

/**
 * Sends a request once at the limiter's pace, for callers that repeat it in their own time.
 *
 * @param latestStart when it is of no use any more, in ms; it is sent before that in any case
 * @throws the request's error; the latest refusal when the limiter has lost patience
 */
export async function sendOnce<T>(
	send: () => Promise<T>,
	requests: RequestPolicy,
	latestStart: number,
	signal?: AbortSignal,
): Promise<T> {
	const permit = await requests.limiter.acquire(signal, latestStart);
	const outcome = await sendWith(permit, send, requests);
	if ('value' in outcome) return outcome.value;
	throw outcome.error;
}

type Outcome<T> = { value: T } | { error: unknown; errorClass: ErrorClass };

/** Sends a request and lets the limiter learn from what came of it. */
async function sendWith<T>(
	permit: Permit,
	send: () => Promise<T>,
	requests: RequestPolicy,
): Promise<Outcome<T>> {
	try {
		const value = await send();
		permit.succeeded();
		return { value };
	} catch (error) {
		const errorClass = requests.classifyError(error);
		const { kind, retryAfterMs = 0 } = errorClass;
		if (kind === 'throttled') permit.throttled(error, retryAfterMs);
		if (kind === 'refused' || kind === 'final') permit.succeeded();
		return { error, errorClass };
	}
}
