import type { ErrorClass, RequestPolicy } from './provider';
import type { Permit } from './permit';

/** When and how often a request is sent again. */
export interface RetryPolicy {
	/** Kinds of errors after which the request may be sent again, besides `throttled`. */
	retryable: ReadonlyArray<ErrorClass['kind']>;
	/** Maximum number of attempts, including the first; throttled attempts do not count. */
	attempts: number;
	/** Pause before the second attempt in ms; it doubles with each attempt. */
	firstPauseMs: number;
	/** Maximum pause in ms. There is no retry after a longer Retry-After. */
	longestPauseMs: number;
}

/** Submissions cost money: they are only retried if they certainly were not accepted. */
export const SUBMIT_POLICY: RetryPolicy = {
	retryable: ['neverArrived'],
	attempts: 4,
	firstPauseMs: 1000,
	longestPauseMs: 30_000,
};

/** Reads cost and change nothing, so they are retried after every transient error. */
export const READ_POLICY: RetryPolicy = {
	...SUBMIT_POLICY,
	retryable: ['neverArrived', 'unclear'],
};

/**
 * Sends a request at the limiter's pace. A throttled request is sent again until the limiter's
 * time for that is over; after other errors as the policy allows, with growing pauses.
 *
 * @param send sends the request once
 * @param signal cancels the retries
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
 * Sends a request that costs and changes nothing, with retries after transient errors.
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
 * Sends a request once at the limiter's pace, for callers that have their own schedule.
 *
 * @param latestStart the monotonic time in ms by which the request is sent, whatever the limiter's pace
 * @throws the request's error; the latest rejection when the limiter gives up
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

/** Sends a request and reports its outcome to the limiter. */
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
