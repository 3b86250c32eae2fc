import { createCipheriv, createHash } from 'crypto';

/** What callbacks are encrypted and signed with. */
export interface CallbackKeys {
	/** 16, 24 or 32 bytes; Akool's API keys have 32 characters. */
	secret: string;
	clientId: string;
}

/** The two parts of a callback that make its signature differ each time. */
export interface TimestampAndNonce {
	/** ms since 1970. */
	timestamp: number | string;
	/** Akool's page shows it as a text and as a number. */
	nonce: string | number;
}

/** The body of a callback. */
export interface EncryptedCallback extends TimestampAndNonce {
	/** 40 hex digits. */
	signature: string;
	/** Base64. */
	dataEncrypt: string;
}

const IV_BYTES = 16;

/**
 * Encrypts and signs a text as Akool does with its callbacks (docs.akool.com,
 * ai-tools-suite/webhook; its code, where its prose says otherwise).
 *
 * @throws {RangeError} when no AES key has the secret's length
 */
export function encryptAndSign(
	text: string,
	keys: CallbackKeys,
	{ timestamp, nonce }: TimestampAndNonce,
): EncryptedCallback {
	const cipher = createCipheriv(
		aesVariant(keys.secret),
		keys.secret,
		initializationVector(keys.clientId),
	);
	const dataEncrypt = cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
	// Sorted as texts by code unit, whatever they are; the secret is not among them.
	const signed = [keys.clientId, timestamp, nonce, dataEncrypt].map(String).sort().join('');
	const signature = createHash('sha1').update(signed).digest('hex');
	return { signature, dataEncrypt, timestamp, nonce };
}

/**
 * The AES variant that goes with a secret's length.
 *
 * @throws {RangeError} when there is none
 */
export function aesVariant(secret: string): string {
	const bytes = Buffer.byteLength(secret);
	if (![16, 24, 32].includes(bytes)) {
		throw new RangeError(`Callbacks need a secret of 16, 24 or 32 bytes, not ${bytes}`);
	}
	return `aes-${bytes * 8}-cbc`;
}

/** The client ID's first 16 bytes, filled up with zeros. */
function initializationVector(clientId: string): Buffer {
	const iv = Buffer.alloc(IV_BYTES);
	Buffer.from(clientId).copy(iv);
	return iv;
}
