import { randomInt } from 'crypto';

import type { OnDemand } from '../../callbacks/callbackRecord';
import type { CallbackContent } from '../../callbacks/postCallback';
import type { Job } from '../jobs/job';

import { encryptAndSign, type CallbackKeys, type TimestampAndNonce } from './encryption';

/** How a callback sent on demand differs from a regular one. */
export interface CallbackChanges
	extends Partial<CallbackKeys>, Partial<TimestampAndNonce>, OnDemand {
	/** The status it reports; the job's present one by default. */
	status?: number;
	/** The result's address; by default the job's with status 3, and empty otherwise. */
	url?: string;
	/** Fields added to the payload or replaced in it, e.g. `_id`, `type` or `deduction_credit`. */
	fields?: Record<string, unknown>;
	/** The text to encrypt, instead of a payload. */
	text?: string;
	/** Sent instead of the correct signature. */
	signature?: string;
	/** The whole HTTP body, instead of all above. */
	body?: string;
	/** HTTP headers; `content-type` is `application/json` by default. */
	headers?: Record<string, string>;
}

/**
 * The payload of a callback, before it is encrypted. `url` is empty unless the status is 3.
 *
 * @param changes what differs from a regular callback about the job
 */
export function callbackPayload(
	{ _id, status, url, credits }: Pick<Job, '_id' | 'status' | 'url' | 'credits'>,
	changes: CallbackChanges = {},
): Record<string, unknown> {
	const statusToSend = changes.status ?? status;
	return {
		_id,
		status: statusToSend,
		type: 'faceswap',
		url: changes.url ?? (statusToSend === 3 ? url : ''),
		...(credits !== undefined && { deduction_credit: credits }),
		...changes.fields,
	};
}

/**
 * Makes the body of a callback: encrypted and signed, with the present time and a random nonce of
 * four digits.
 *
 * @param message the payload
 * @param changes what differs from a regular callback
 * @throws {RangeError} when the secret has a length AES doesn't support
 */
export function callbackContent(
	message: Record<string, unknown>,
	keys: CallbackKeys,
	changes: CallbackChanges = {},
): CallbackContent {
	const { headers, body, text = JSON.stringify(message), signature } = changes;
	if (body !== undefined) return { body, headers };
	// Real time, however far the sandbox's clock was moved, because receivers compare it with theirs.
	const { timestamp = Date.now(), nonce = String(randomInt(10_000)).padStart(4, '0') } = changes;
	const { secret = keys.secret, clientId = keys.clientId, padding = keys.padding } = changes;
	const encrypted = encryptAndSign(text, { secret, clientId, padding }, { timestamp, nonce });
	return { body: JSON.stringify({ ...encrypted, ...(signature && { signature }) }), headers };
}
