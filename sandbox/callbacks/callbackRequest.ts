import { randomInt } from 'crypto';

import type { Job } from '../jobs/job';

import { encryptAndSign, type CallbackKeys, type TimestampAndNonce } from './encryption';
import type { CallbackRequest } from './postCallback';

/** What makes a callback ordered by a test differ from a good one. */
export interface CallbackChanges extends Partial<CallbackKeys>, Partial<TimestampAndNonce> {
	/** The status it claims; the job's present one by default. */
	status?: number;
	/** The result it claims; by default the job's with status 3, and empty otherwise. */
	url?: string;
	/** Further or other fields of the message, e.g. `_id`, `type` or `deduction_credit`. */
	fields?: Record<string, unknown>;
	/** The text to encrypt, instead of a message. */
	text?: string;
	/** Sent instead of the right signature. */
	signature?: string;
	/** The HTTP body as it is, instead of all above. */
	body?: string;
	/** HTTP headers; `content-type` is `application/json` by default. */
	headers?: Record<string, string>;
	/** Where to call, instead of the job's `webhookUrl`. */
	to?: string;
	/** How often the same bytes are sent, all at once; 1 by default. */
	times?: number;
}

/** What a callback says, before it is encrypted. A job that isn't done has no address yet. */
export function callbackPayload(
	{ _id, status, url }: Pick<Job, '_id' | 'status' | 'url'>,
	changes: CallbackChanges = {},
): Record<string, unknown> {
	const statusToSend = changes.status ?? status;
	return {
		_id,
		status: statusToSend,
		type: 'faceswap',
		url: changes.url ?? (statusToSend === 3 ? url : ''),
		...changes.fields,
	};
}

/** Writes a callback: encrypted, signed, with the present time and a nonce of four digits. */
export function buildCallbackRequest(
	url: string,
	message: Record<string, unknown>,
	keys: CallbackKeys,
	changes: CallbackChanges = {},
): CallbackRequest {
	const { headers, body, text = JSON.stringify(message), signature } = changes;
	if (body !== undefined) return { url, body, headers };
	// The real time, however far the sandbox's own clock was moved: receivers live in it.
	const { timestamp = Date.now(), nonce = String(randomInt(10_000)).padStart(4, '0') } = changes;
	const { secret = keys.secret, clientId = keys.clientId } = changes;
	const encrypted = encryptAndSign(text, { secret, clientId }, { timestamp, nonce });
	return { url, body: JSON.stringify({ ...encrypted, ...(signature && { signature }) }), headers };
}
