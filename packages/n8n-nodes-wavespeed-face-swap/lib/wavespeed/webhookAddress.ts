import { canReach, isLocalAddress } from '../../../../lib/core/addresses';
import { ValidationError } from '../../../../lib/core/errors';

/**
 * Checks the address that WaveSpeed is to call: it calls only https (wavespeed.ai/docs, page
 * how-to-use-webhooks). Where the base URL is a local address, so may be this one, also without https.
 *
 * @param address a web address
 * @param baseUrl where the request is sent to
 * @throws {ValidationError} before anything is submitted
 */
export function requireWebhookAddress(address: string, baseUrl: string): void {
	if (/^https:\/\//i.test(address)) return;
	if (isLocalAddress(baseUrl) && isLocalAddress(address) && canReach(baseUrl, address)) return;
	throw new ValidationError(
		`WaveSpeed calls only addresses that start with https://, not ${new URL(address).origin}`,
		"Nothing was submitted. For 'Callback URL', enter an https address. For 'Resume This Workflow', set the environment variable WEBHOOK_URL of this n8n to its https address on the internet and restart n8n, or set 'Callback' to 'None' and turn on 'Wait for Result'.",
	);
}
