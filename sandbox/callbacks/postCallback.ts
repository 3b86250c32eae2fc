import { isLocalAddress } from '../http/localAddress';

/** A callback ready to go. */
export interface CallbackRequest {
	/** Where to. */
	url: string;
	body: string;
	headers?: Record<string, string>;
}

/** What came of a call: an answer with any HTTP status, or why there is none. */
export type CallbackOutcome = { answer: { status: number; body: string } } | { error: string };

/**
 * Posts a callback to an address on this machine. Redirects are answers like any other.
 *
 * @param timeoutMs how long the whole answer may take, in ms of the real time
 * @param cancel ends the call at once
 * @returns always; never throws
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
		// Node's fetch hides the network's own message in `cause`.
		const { cause = error } = error as { cause?: unknown };
		return { error: String(cause) };
	}
}
