import { ValidationError } from '../core/errors';
import { readApiKey, readClientId } from './credentialValues';

/** What is needed to decrypt a callback with AES-CBC. */
export interface CallbackKey {
	algorithm: string;
	key: Buffer;
	iv: Buffer;
	/** Another reading of a client ID that is too short for an IV; undefined if it is not. */
	spacedIv?: Buffer;
}

/** Key lengths of AES-128, AES-192 and AES-256, in bytes. */
const KEY_LENGTHS = [16, 24, 32];

/** In bytes. */
const IV_LENGTH = 16;

/**
 * Makes the key that Akool encrypts an account's callbacks with, as the sample code on its page
 * "webhook" does: the key is the API key's text (not decoded from base64), the IV the client ID's
 * first 16 bytes, padded with zeros. Akool's own demo pads a shorter one with spaces instead. Also
 * used to check the credential when a trigger is activated.
 *
 * @param clientId the value in the credential
 * @param apiKey the value in the credential; Akool's pages also call it client secret
 * @throws {ValidationError} naming the credential's field that is missing or invalid
 */
export function callbackKey(clientId: unknown, apiKey: unknown): CallbackKey {
	const key = Buffer.from(readApiKey(apiKey));
	const id = Buffer.from(callbackClientId(clientId));
	const ivPaddedWith = (padding: string) => {
		const iv = Buffer.alloc(IV_LENGTH, padding);
		id.copy(iv);
		return iv;
	};
	if (!KEY_LENGTHS.includes(key.length)) {
		throw new ValidationError(
			"Callbacks can't be read with the API key in the Akool API credential",
			'It must be 16, 24 or 32 characters long. Copy it again from akool.com (API, then Credentials).',
		);
	}
	return {
		algorithm: `aes-${key.length * 8}-cbc`,
		key,
		iv: ivPaddedWith('\0'),
		spacedIv: id.length < IV_LENGTH ? ivPaddedWith(' ') : undefined,
	};
}

/**
 * Reads the client ID that callbacks are signed with.
 *
 * @param value the value in the credential
 * @throws {ValidationError} when it is empty
 */
export function callbackClientId(value: unknown): string {
	const clientId = readClientId(value);
	if (clientId === undefined) {
		throw new ValidationError(
			"Callbacks can't be checked: the Akool API credential has no client ID",
			"Copy it from akool.com (API, then Credentials) into 'Client ID' of the Akool API credential.",
		);
	}
	return clientId;
}
