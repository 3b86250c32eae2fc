import { isJsonObject } from '../core/coerce';
import { WebhookVerificationError } from '../core/errors';

/** What Akool posts, with numbers as text: the signature is made over texts. */
export interface CallbackEnvelope {
	/** 40 lower-case hex digits when it is genuine. */
	signature: string;
	/** When Akool signed it, in Unix time, as it came. */
	timestamp: string;
	nonce: string;
	/** Ciphertext in base64. */
	dataEncrypt: string;
}

/** In characters. Genuine parts have a few hundred; what is longer isn't worth any work. */
const LONGEST_PART = 64 * 1024;

/** Milliseconds are what the page "webhook" shows; seconds are taken too, until the year 2286. */
const TIMESTAMP = /^\d{10}(\d{3})?$/;

/**
 * Reads a callback's body `{ signature, timestamp, nonce, dataEncrypt }`. Timestamp and nonce come
 * as text or number: Akool's page shows both.
 *
 * @param body parsed JSON
 * @throws {WebhookVerificationError} `malformed`, when it isn't a callback at all
 */
export function readCallbackEnvelope(body: unknown): CallbackEnvelope {
	if (!isJsonObject(body)) throw malformed('it is not a JSON object');
	const envelope = {
		signature: part('signature', body.signature),
		timestamp: part('timestamp', asText(body.timestamp)),
		nonce: part('nonce', asText(body.nonce)),
		dataEncrypt: part('dataEncrypt', body.dataEncrypt),
	};
	if (!TIMESTAMP.test(envelope.timestamp)) throw malformed("its 'timestamp' is not a time");
	if (!isBase64(envelope.dataEncrypt)) throw malformed("its 'dataEncrypt' is not base64");
	return envelope;
}

/** When Akool signed a callback, in ms. */
export function sentAt({ timestamp }: CallbackEnvelope): number {
	return Number(timestamp.padEnd(13, '0'));
}

/** The fault of a body that no callback of Akool's can have. */
export function malformed(reason: string): WebhookVerificationError {
	return new WebhookVerificationError(
		'malformed',
		`This is not a callback from Akool: ${reason}`,
		'Only Akool should know this address. If somebody else sends to it, use a new one.',
	);
}

function part(name: keyof CallbackEnvelope, value: unknown): string {
	if (typeof value !== 'string' || value === '') throw malformed(`it has no '${name}'`);
	if (value.length > LONGEST_PART) throw malformed(`its '${name}' is too long`);
	return value;
}

function asText(value: unknown): unknown {
	return Number.isFinite(value) ? String(value) : value;
}

/** Node reads over what isn't base64, so it is turned back and compared. */
function isBase64(text: string): boolean {
	return Buffer.from(text, 'base64').toString('base64') === text;
}
