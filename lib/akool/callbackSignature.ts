import { createHash, timingSafeEqual } from 'crypto';
import { WebhookVerificationError } from '../core/errors';
import { type CallbackEnvelope, readCallbackEnvelope } from './callbackEnvelope';
import { callbackClientId } from './callbackKey';

/**
 * Verifies only a callback's signature, which is fast and keeps most strangers out. The API key is
 * not part of the signature, so a valid one only proves that the sender knows the client ID. Use
 * nothing from a callback before `verifyCallback` has decrypted it.
 *
 * @param body the parsed JSON
 * @param clientId the value in the credential
 * @returns the callback's fields, still encrypted
 * @throws {WebhookVerificationError} with the reason `malformed` or `forged`
 * @throws {ValidationError} when the credential has no client ID
 */
export function verifyCallbackSignature(body: unknown, clientId: unknown): CallbackEnvelope {
	const signer = callbackClientId(clientId);
	const envelope = readCallbackEnvelope(body);
	if (!isSame(envelope.signature, signature(envelope, signer))) {
		throw new WebhookVerificationError(
			'forged',
			"The callback's signature does not match the client ID",
			'If it is a callback of your own job, check the client ID in the Akool API credential.',
		);
	}
	return envelope;
}

/** Sorts by UTF-16 code units, JavaScript's default, as Akool's sample code does. */
function signature({ timestamp, nonce, dataEncrypt }: CallbackEnvelope, clientId: string): string {
	const parts = [clientId, timestamp, nonce, dataEncrypt].sort();
	return createHash('sha1').update(parts.join('')).digest('hex');
}

/** Compares digests, so that the time taken reveals neither content nor length. */
function isSame(given: string, expected: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(expected));
}
