import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';
import type { ReceivedWebhook } from '../../jobs/provider';

/**
 * A webhook call as a provider verifies it.
 *
 * @param credential the values of the node's credential
 * @param maxAgeMs how old the call may be, in ms
 */
export function receivedWebhook(
	context: IWebhookFunctions,
	credential: ICredentialDataDecryptedObject,
	maxAgeMs?: number,
): ReceivedWebhook {
	const { rawBody } = context.getRequestObject() as { rawBody?: unknown };
	return {
		headers: context.getHeaderData() as Record<string, unknown>,
		rawBody: Buffer.isBuffer(rawBody) ? rawBody : undefined,
		body: context.getBodyData(),
		secret: credential,
		now: Date.now(),
		maxAgeMs,
	};
}
