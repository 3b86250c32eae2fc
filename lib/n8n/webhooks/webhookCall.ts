import type {
	ICredentialDataDecryptedObject,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { UserError } from '../../core/errors';
import { redactSecrets } from '../../core/redactSecrets';
import type { ReceivedWebhook } from '../../jobs/provider';

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

/**
 * Returns a webhook call in the form that a provider verifies.
 *
 * @param credential the values of the node's credential
 * @param maxAgeMs maximum age of the call in ms; no limit if omitted
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
