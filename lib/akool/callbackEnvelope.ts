import { isJsonObject } from '../core/coerce';
import { WebhookVerificationError } from '../core/errors';

/** The body of a callback, with numbers as text, since the signature is calculated over text. */
export interface CallbackEnvelope {
	/** 40 lower-case hex digits (SHA-1) in a genuine callback. */
	signature: string;
	/** When Akool signed it, as received: Unix time in ms or s. */
	timestamp: string;
	nonce: string;
	/** Ciphertext in base64. */
	dataEncrypt: string;
}

/** Maximum length of a field, in characters. Genuine ones have a few hundred. */
const LONGEST_PART = 64 * 1024;

/**
 * Akool's page "webhook" shows milliseconds; seconds are accepted too. Valid until the year 2286.
 */
const TIMESTAMP = /^\d{10}(\d{3})?$/;

/**
 * Reads a callback's body `{ signature, timestamp, nonce, dataEncrypt }`. Timestamp and nonce may
 * be text or numbers: Akool's page shows both.
 *
 * @param body the parsed JSON
 * @throws {WebhookVerificationError} with the reason `malformed`, when it is not a callback
 */
export function readCallbackEnvelope(body: unknown): CallbackEnvelope {
	if (!isJsonObject(body)) throw malformed('it is not a JSON object');
	const envelope = {
		signature: readPart('signature', body.signature),
		timestamp: readPart('timestamp', asText(body.timestamp)),
		nonce: readPart('nonce', asText(body.nonce)),
		dataEncrypt: readPart('dataEncrypt', body.dataEncrypt),
	};
	if (!TIMESTAMP.test(envelope.timestamp)) throw malformed("its 'timestamp' is not a time");
	if (!isBase64(envelope.dataEncrypt)) throw malformed("its 'dataEncrypt' is not base64");
	return envelope;
}

/** When Akool signed a callback, in ms since 1970. */
export function sentAt({ timestamp }: CallbackEnvelope): number {
	return Number(timestamp.padEnd(13, '0'));
}

/**
 * The error for a body that is not a callback from Akool.
 *
 * @param reason continues the message, e.g. `it is not a JSON object`
 */
export function malformed(reason: string): WebhookVerificationError {
	return new WebhookVerificationError(
		'malformed',
		`This is not a callback from Akool: ${reason}`,
		'Only Akool should know this address. If somebody else sends to it, use a new one.',
	);
}

function readPart(name: keyof CallbackEnvelope, value: unknown): string {
	if (typeof value !== 'string' || value === '') throw malformed(`it has no '${name}'`);
	if (value.length > LONGEST_PART) throw malformed(`its '${name}' is too long`);
	return value;
}

function asText(value: unknown): unknown {
	return Number.isFinite(value) ? String(value) : value;
}

/** Node ignores invalid characters, so the text is decoded, encoded again and compared. */
function isBase64(text: string): boolean {
	return Buffer.from(text, 'base64').toString('base64') === text;
}
