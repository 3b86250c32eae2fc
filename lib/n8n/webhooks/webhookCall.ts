import type {
	ICredentialDataDecryptedObject,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import {
	UserError,
	ValidationError,
	type VerificationFailure,
	WebhookVerificationError,
} from '../../core/errors';
import { redactSecrets } from '../../core/redactSecrets';
import type { ReceivedWebhook, WebhookEvent } from '../../jobs/provider';
import type { JobService } from '../platform/service';

/**
 * Sends the response to a webhook call at once.
 *
 * @param status HTTP status; providers call again after anything but 200
 * @returns what the node's `webhook()` returns so that n8n does nothing more
 */
export function respond(
	context: IWebhookFunctions,
	status: number,
	message: string,
): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/** HTTP statuses of the response to a call that can't be trusted. */
const STATUSES: Record<VerificationFailure, number> = { malformed: 400, forged: 401, stale: 200 };

/**
 * A genuine call; or that it can't be trusted, and what the node returns to n8n then; or that the
 * credential lacks what verification needs.
 */
export type VerifiedCall =
	| { event: WebhookEvent }
	| { refused: IWebhookResponseData }
	| { unusableCredential: ValidationError };

/**
 * Verifies a webhook call. The response to one that can't be trusted is sent at once.
 *
 * @param credential the values of the node's credential
 * @param maxAgeMs older calls are refused as stale; any age is accepted when left out
 * @throws any other error of the verification, which is one of our own
 */
export function verifyCall(
	context: IWebhookFunctions,
	service: JobService,
	credential: ICredentialDataDecryptedObject,
	maxAgeMs?: number,
): VerifiedCall {
	const received = receivedWebhook(context, credential, maxAgeMs);
	try {
		return { event: service.verifyWebhook(received) };
	} catch (error) {
		return refusedCall(context, error);
	}
}

function refusedCall(context: IWebhookFunctions, error: unknown): VerifiedCall {
	if (error instanceof WebhookVerificationError) {
		return { refused: respond(context, STATUSES[error.reason], error.message) };
	}
	if (error instanceof ValidationError) return { unusableCredential: error };
	throw error;
}

/**
 * Returns a webhook call in the form that a provider verifies.
 *
 * @param credential the values of the node's credential
 * @param maxAgeMs maximum age of the call in ms; no limit if omitted
 */
function receivedWebhook(
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

/**
 * Logs an error from handling a webhook call, without secrets: only the error's message and stack,
 * or the message and advice of a UserError.
 *
 * @param failed what failed, e.g. `A job could not be read`
 */
export function logWebhookError(context: IWebhookFunctions, failed: string, error: unknown): void {
	const { name, type } = context.getNode();
	const workflow = context.getWorkflow().id;
	context.logger.error(`${failed} in node "${name}": ${redactSecrets(textOfError(error))}`, {
		nodeType: type,
		workflowId: workflow,
	});
}

function textOfError(error: unknown): string {
	if (error instanceof UserError) return `${error.message}. ${error.advice}`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
