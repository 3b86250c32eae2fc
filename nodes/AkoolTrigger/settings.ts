import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { callbackKey } from '../../lib/akool/callbackKey';
import { splitList } from '../../lib/core/coerce';
import { requireNumber } from '../../lib/core/numberRange';
import { outputFieldOf } from '../../lib/n8n/options/itemOptions';
import { toNodeError } from '../../lib/n8n/platform/nodeErrors';
import type { CallbackFilter } from '../../lib/n8n/webhooks/handleTriggerWebhook';

/** In minutes, as in the node's fields. */
const DEFAULT_MAX_AGE = 24 * 60;

/**
 * Reads which callbacks start the workflow, and with which data.
 *
 * @throws {ValidationError} when 'Max Age' is not a number from 0 up
 */
export function readCallbackFilter(context: IWebhookFunctions): CallbackFilter {
	const options = context.getNodeParameter('options', {}) as Record<string, unknown>;
	return {
		statuses: splitList(context.getNodeParameter('triggerOn', [])) as CallbackFilter['statuses'],
		types: splitList(options.types).map(String),
		maxAgeMs: readMaxAge(options.maxAge),
		fetchResult: options.fetchResult === true,
		outputField: outputFieldOf(options),
	};
}

/** @returns the maximum age in ms; undefined for no limit */
function readMaxAge(value: unknown = DEFAULT_MAX_AGE): number | undefined {
	const minutes = requireNumber(value, 'Max Age', { min: 0 });
	return minutes === 0 ? undefined : minutes * 60_000;
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
