import { type IWebhookFunctions, type IWebhookResponseData, sleep } from 'n8n-workflow';

/** How long n8n usually takes to respond, in ms. */
const ASSUMED_RESPONSE_MS = 1000;

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

/** Sends the response to a call that could not be handled, so that the provider calls again. */
export function respondNotNow(context: IWebhookFunctions): IWebhookResponseData {
	return respond(context, 503, "This call can't be handled now. Call again later.");
}

/**
 * Calls a function once a call has its response, from this package or from n8n, even if the caller
 * has hung up by then. From 2.x on, n8n responds only after it has started or resumed the
 * execution, and with an error if it could not; n8n 1.x responds before.
 *
 * @param onResponse is given the response's HTTP status
 */
export function afterResponse(
	context: IWebhookFunctions,
	onResponse: (status: number) => void,
): void {
	const response = context.getResponseObject();
	if (typeof response.once !== 'function') {
		// The caller is no HTTP client, so nothing tells how it goes on.
		void sleep(ASSUMED_RESPONSE_MS).then(() => onResponse(200));
		return;
	}
	// `finish` never comes if the caller has hung up, and `close` comes too early then.
	response.once('prefinish', () => onResponse(response.statusCode));
}
