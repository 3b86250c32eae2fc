import { isLocalAddress } from '../http/localAddress';

/** What a callback's HTTP request carries. */
export interface CallbackContent {
	body: string;
	/** Besides `content-type`, which is `application/json` by default. */
	headers?: Record<string, string>;
}

/** The HTTP request of a callback. */
export interface CallbackRequest extends CallbackContent {
	/** Where to send it. */
	url: string;
}

/** The outcome of an attempt: an answer with any HTTP status, or why there is none. */
export type CallbackOutcome = { answer: { status: number; body: string } } | { error: string };

/**
 * Posts a callback to an address on this machine. Redirects are not followed.
 *
 * @param timeoutMs how long the whole answer may take, in ms of real time
 * @param cancel aborts the request
 * @returns the answer or the error; never throws
 */
export async function postCallback(
	{ url, body, headers }: CallbackRequest,
	timeoutMs: number,
	cancel: AbortSignal,
): Promise<CallbackOutcome> {
	const timeout = AbortSignal.timeout(timeoutMs);
	try {
		const target = new URL(url);
		if (!isLocalAddress(target)) {
			return { error: `the sandbox only calls this machine, not ${target.hostname}` };
		}
		const response = await fetch(target, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body,
			redirect: 'manual',
			signal: AbortSignal.any([timeout, cancel]),
		});
		return { answer: { status: response.status, body: await response.text() } };
	} catch (error) {
		if (cancel.aborted) return { error: 'the sandbox was reset or closed' };
		if (timeout.aborted) return { error: `no answer within ${timeoutMs} ms` };
		// Node's fetch puts the network's error message in `cause`.
		const { cause = error } = error as { cause?: unknown };
		return { error: String(cause) };
	}
}
