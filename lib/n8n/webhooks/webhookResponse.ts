import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

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
