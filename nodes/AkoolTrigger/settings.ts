import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { callbackKey } from '../../lib/akool/callbackKey';
import { numberOf } from '../../lib/core/coerce';
import { outputFieldOf } from '../../lib/n8n/options/itemOptions';
import { toNodeError } from '../../lib/n8n/platform/nodeErrors';
import type { CallbackFilter } from '../../lib/n8n/webhooks/handleTriggerWebhook';

/** In minutes, as in the node's fields. */
const DEFAULT_MAX_AGE = 24 * 60;

/** Reads which callbacks start the workflow, and with which data. */
export function readCallbackFilter(context: IWebhookFunctions): CallbackFilter {
	const options = context.getNodeParameter('options', {}) as Record<string, unknown>;
	const maxAge = numberOf(options.maxAge) ?? DEFAULT_MAX_AGE;
	return {
		statuses: context.getNodeParameter('triggerOn', []) as CallbackFilter['statuses'],
		types: Array.isArray(options.types) ? options.types.map(String) : [],
		maxAgeMs: maxAge * 60_000,
		fetchResult: options.fetchResult === true,
		outputField: outputFieldOf(options),
	};
}

/**
 * Checks that callbacks can be verified and decrypted with the credential.
 *
 * @throws {NodeOperationError} naming the credential's field that is missing or invalid
 */
export async function requireCallbackCredential(context: IHookFunctions): Promise<void> {
	const { clientId, apiKey } = await context.getCredentials(AKOOL_CREDENTIAL);
	try {
		callbackKey(clientId, apiKey);
	} catch (fault) {
		throw toNodeError(context.getNode(), fault);
	}
}
