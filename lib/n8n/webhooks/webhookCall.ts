import type {
	ICredentialDataDecryptedObject,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { UserError } from '../../core/errors';
import { redactSecrets } from '../../core/redactSecrets';
import type { ReceivedWebhook } from '../../jobs/provider';

/**
 * Responds to a webhook call, at once.
 *
 * @param status HTTP status; providers call again after anything but 200
 * @returns what a node's `webhook()` gives back so that n8n does nothing more
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

/**
 * Writes to n8n's log what went wrong while a webhook call was handled, without secrets: of an
 * error only its message and stack, of one with words for people only these.
 *
 * @param failed what failed, e.g. `Reading the jobs failed`
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
