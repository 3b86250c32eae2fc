import { createHmac, timingSafeEqual } from 'crypto';
import { WebhookVerificationError } from '../../../../lib/core/errors';

/** A call to verify, see `ReceivedWebhook`. */
export interface SignedCall {
	/** Header names in lower case. */
	headers: Record<string, unknown>;
	/** The body as sent. */
	rawBody?: Buffer;
	/** With or without the prefix `whsec_`. */
	secret: string;
	/** The current time in ms. */
	now: number;
	/** Maximum age in ms, within the 300 s that WaveSpeed sets. */
	maxAgeMs?: number;
}

/** How far a call's time may be from now in ms, past or future (wavespeed.ai/docs). */
const MAX_AGE_MS = 300_000;

/** HMAC-SHA256 in lower-case hex. Only version 3 is signed in the way that is verified here. */
const SIGNATURE = /^v3,[\da-f]{64}$/;

/** Unix time in seconds. */
const TIMESTAMP = /^\d{1,12}$/;

/** A header with the ID: in characters. */
const LONGEST_ID = 200;

/**
 * Verifies a webhook call's signature (wavespeed.ai/docs, page verify-webhooks): the HMAC-SHA256 over
 * `id.timestamp.body`, by the secret without its prefix. It is calculated over the very bytes that
 * were sent, and compared in constant time.
 *
 * @returns the body as sent
 * @throws {WebhookVerificationError} when the call can't be trusted; see its `reason`
 */
export function verifySignature(call: SignedCall): Buffer {
	const { headers, rawBody, secret, now, maxAgeMs = MAX_AGE_MS } = call;
	const id = readHeader(headers, 'webhook-id');
	const timestamp = readHeader(headers, 'webhook-timestamp');
	const signature = readHeader(headers, 'webhook-signature');
	if (!rawBody || rawBody.length === 0) throw malformed('it has no body');
	if (id.length > LONGEST_ID) throw malformed("its 'webhook-id' is too long");
	if (!TIMESTAMP.test(timestamp)) throw malformed("its 'webhook-timestamp' is not a time");
	if (!SIGNATURE.test(signature))
		throw malformed("its 'webhook-signature' is not one of version 3");
	const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), rawBody]);
	if (!isSame(signature.slice('v3,'.length), hmac(signed, secret))) throw forged();
	// Written so that a maximum of NaN refuses every call.
	const age = Math.abs(now - Number(timestamp) * 1000);
	if (!(age <= Math.min(maxAgeMs, MAX_AGE_MS))) throw stale();
	return rawBody;
}

/** The secret is used as text, not decoded, unlike in other schemes with these headers. */
function hmac(signed: Buffer, secret: string): string {
	return createHmac('sha256', secret.replace(/^whsec_/, ''))
		.update(signed)
		.digest('hex');
}

function isSame(given: string, expected: string): boolean {
	const [a, b] = [given, expected].map((text) => Buffer.from(text));
	return a.length === b.length && timingSafeEqual(a, b);
}

function readHeader(headers: Record<string, unknown>, name: string): string {
	const value = headers[name];
	if (typeof value !== 'string' || value === '') throw malformed(`it has no '${name}'`);
	return value;
}

/**
 * The error for a call that WaveSpeed does not make.
 *
 * @param reason continues the message, e.g. `it has no body`
 */
export function malformed(reason: string): WebhookVerificationError {
	return new WebhookVerificationError(
		'malformed',
		`This is not a callback from WaveSpeed: ${reason}`,
		'Only WaveSpeed should know this address. If somebody else sends to it, use a new one.',
	);
}

function forged(): WebhookVerificationError {
	return new WebhookVerificationError(
		'forged',
		"The callback's signature does not match the account's webhook secret",
		'If it is a callback of your own job, check that the API key in the WaveSpeed Face Swap API credential is that of the node that submitted it.',
	);
}

function stale(): WebhookVerificationError {
	return new WebhookVerificationError(
		'stale',
		'The callback is too old, or its time is in the future',
		"Somebody may have sent an old callback again. If it is new, check this computer's clock.",
	);
}
