import type { IWebhookFunctions } from 'n8n-workflow';
import { numberOf } from '../../lib/core/coerce';
import { outputFieldOf } from '../../lib/n8n/options/itemOptions';
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
