import type { IWebhookFunctions } from 'n8n-workflow';
import type { JobStatus } from '../../lib/akool/akoolJob';
import { numberOf } from '../../lib/core/coerce';
import { outputField } from '../../lib/n8n/options/downloadOption';
import type { CallbackFilter } from '../../lib/n8n/webhooks/receiveCallback';

/** In minutes; the field shows the same. */
const USUAL_MAX_AGE = 24 * 60;

/** Reads which callbacks start the workflow, and with what. */
export function readCallbackFilter(context: IWebhookFunctions): CallbackFilter {
	const options = context.getNodeParameter('options', {}) as Record<string, unknown>;
	const maxAge = numberOf(options.maxAge) ?? USUAL_MAX_AGE;
	return {
		statuses: context.getNodeParameter('triggerOn', []) as JobStatus[],
		types: Array.isArray(options.types) ? options.types.map(String) : [],
		maxAgeMs: maxAge * 60_000,
		fetchResult: options.fetchResult === true,
		outputField: outputField(options),
	};
}
