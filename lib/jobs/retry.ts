import type { ErrorClass, RequestPolicy } from './requestPolicy';
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
		const pauseMs = pauseAfter(outcome.errorClass, policy, attempt);
		if (pauseMs === undefined) throw outcome.error;
		await pause(pauseMs, requests, signal);
		if (outcome.errorClass.kind !== 'throttled') attempt++;
	}
}

/** Returns the pause before the next attempt in ms; undefined if there must be none. */
function pauseAfter(
	{ kind, retryAfterMs = 0 }: ErrorClass,
	{ retryable, attempts, firstPauseMs, longestPauseMs }: RetryPolicy,
	attempt: number,
): number | undefined {
	// The limiter says when.
	if (kind === 'throttled') return 0;
	if (!retryable.includes(kind) || attempt >= attempts) return undefined;
	if (retryAfterMs > longestPauseMs) return undefined;
	return Math.max(Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs), retryAfterMs);
}

async function pause(
	ms: number,
	{ limiter: { clock }, window }: RequestPolicy,
	signal: AbortSignal | undefined,
): Promise<void> {
	const wait = async () => (ms > 0 ? await clock.sleep(ms, signal) : undefined);
	await (window ? window.pause(wait) : wait());
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
	const { window } = requests;
	try {
		const value = await (window ? window.watch(send) : send());
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
