import { textOf } from '../core/coerce';
import { ValidationError } from '../core/errors';

/** What AES-CBC opens a callback with. */
export interface CallbackKey {
	algorithm: string;
	key: Buffer;
	iv: Buffer;
}

/** AES-128, AES-192 and AES-256; in bytes. */
const KEY_LENGTHS = [16, 24, 32];

/** In bytes. */
const IV_LENGTH = 16;

/**
 * Makes the key Akool encrypts an account's callbacks with, by the sample code on the page
 * "webhook": the API key's text as it is (not decoded from base64), and the client ID's first
 * 16 bytes as IV, filled up with zeros.
 *
 * Call it when callbacks are switched on: it tells at once what is wrong with the credential.
 *
 * @param clientId as it stands in the credential
 * @param apiKey as it stands in the credential; Akool's pages also call it client secret
 * @throws {ValidationError} naming the credential's field that can't be right
 */
export function callbackKey(clientId: unknown, apiKey: unknown): CallbackKey {
	const key = Buffer.from(textOf(apiKey) ?? '');
	const iv = Buffer.alloc(IV_LENGTH);
	Buffer.from(callbackClientId(clientId)).copy(iv);
	if (!KEY_LENGTHS.includes(key.length)) {
		throw new ValidationError(
			"Callbacks can't be read with the API key in the Akool API credential",
			'It has to be 16, 24 or 32 characters long. Copy it again from akool.com (API, then Credentials).',
		);
	}
	return { algorithm: `aes-${key.length * 8}-cbc`, key, iv };
}

/**
 * The client ID callbacks are signed with.
 *
 * @param value as it stands in the credential
 * @throws {ValidationError} when there is none
 */
export function callbackClientId(value: unknown): string {
	const clientId = textOf(value);
	if (clientId === undefined) {
		throw new ValidationError(
			"Callbacks can't be checked: the Akool API credential has no client ID",
			"Copy it from akool.com (API, then Credentials) into 'Client ID' of the Akool API credential.",
		);
	}
	return clientId;
}
