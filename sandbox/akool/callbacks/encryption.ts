import { createCipheriv, createHash } from 'crypto';

/** What callbacks are encrypted and signed with. */
export interface CallbackKeys {
	/** 16, 24 or 32 bytes; Akool's API keys have 32 characters. */
	secret: string;
	clientId: string;
	/** What a client ID of fewer than 16 bytes is padded with, see {@link IvPadding}. */
	padding?: IvPadding;
}

/**
 * What fills up an initialization vector: `zeros` as in the sample code of Akool's page, which is the
 * default, or `spaces` as in Akool's own demo.
 */
export type IvPadding = 'zeros' | 'spaces';

/** The two values that make the signature of each callback different. */
export interface TimestampAndNonce {
	/** ms since 1970. */
	timestamp: number | string;
	/** Akool's documentation shows it both as a string and as a number. */
	nonce: string | number;
}

/** The JSON body of a callback. */
export interface EncryptedCallback extends TimestampAndNonce {
	/** SHA-1 in 40 hex digits. */
	signature: string;
	/** The encrypted payload in base64. */
	dataEncrypt: string;
}

const IV_BYTES = 16;

/**
 * Encrypts and signs a text as Akool does with its callbacks (docs.akool.com,
 * ai-tools-suite/webhook; where its text and its sample code differ, this follows the code).
 *
 * @param text the payload, usually JSON
 * @throws {RangeError} when the secret has a length AES doesn't support
 */
export function encryptAndSign(
	text: string,
	keys: CallbackKeys,
	{ timestamp, nonce }: TimestampAndNonce,
): EncryptedCallback {
	const cipher = createCipheriv(aesVariant(keys.secret), keys.secret, initializationVector(keys));
	const dataEncrypt = cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
	// Sorted as strings, by UTF-16 code units. The secret is not part of the signature.
	const signed = [keys.clientId, timestamp, nonce, dataEncrypt].map(String).sort().join('');
	const signature = createHash('sha1').update(signed).digest('hex');
	return { signature, dataEncrypt, timestamp, nonce };
}

/**
 * The AES variant for a secret's length, e.g. `aes-256-cbc` for 32 bytes.
 *
 * @throws {RangeError} when the secret doesn't have 16, 24 or 32 bytes
 */
export function aesVariant(secret: string): string {
	const bytes = Buffer.byteLength(secret);
	if (![16, 24, 32].includes(bytes)) {
		throw new RangeError(`Callbacks need a secret of 16, 24 or 32 bytes, not ${bytes}`);
	}
	return `aes-${bytes * 8}-cbc`;
}

/** The client ID's first 16 bytes, padded. */
function initializationVector({ clientId, padding }: CallbackKeys): Buffer {
	const iv = Buffer.alloc(IV_BYTES, padding === 'spaces' ? ' ' : 0);
	Buffer.from(clientId).copy(iv);
	return iv;
}
