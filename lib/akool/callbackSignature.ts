import { createHash, timingSafeEqual } from 'crypto';
import { WebhookVerificationError } from '../core/errors';
import { type CallbackEnvelope, readCallbackEnvelope } from './callbackEnvelope';
import { callbackClientId } from './callbackKey';

/**
 * Checks a callback's signature alone: a cheap first look that keeps strangers out, no more. The
 * API key is not part of the signature, so it only shows that the sender knows the client ID. Take
 * nothing from a callback before {@link verifyCallback} has opened it.
 *
 * @param body parsed JSON
 * @param clientId as it stands in the credential
 * @returns the callback's parts, still encrypted
 * @throws {WebhookVerificationError} `malformed` or `forged`
 * @throws {ValidationError} when the credential has no client ID
 */
export function verifyCallbackSignature(body: unknown, clientId: unknown): CallbackEnvelope {
	const signer = callbackClientId(clientId);
	const envelope = readCallbackEnvelope(body);
	if (!isSame(envelope.signature, signature(envelope, signer))) {
		throw new WebhookVerificationError(
			'forged',
			"The callback's signature does not fit the client ID",
			'If it is a callback of your own job, check the client ID in the Akool API credential.',
		);
	}
	return envelope;
}

/** Sorted as JavaScript does by default, by UTF-16 code units, since Akool's sample code does so. */
function signature({ timestamp, nonce, dataEncrypt }: CallbackEnvelope, clientId: string): string {
	const parts = [clientId, timestamp, nonce, dataEncrypt].sort();
	return createHash('sha1').update(parts.join('')).digest('hex');
}

/** Compares digests, so that the time taken is the same for texts of any length. */
function isSame(given: string, expected: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(expected));
}
