import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { resultItem } from '../../lib/akool-n8n/akoolItem';
import { callbackKey } from '../../lib/akool/callbackKey';
import { readOutputField } from '../../lib/n8n/options/itemOptions';
import { SIMPLIFY } from '../../lib/n8n/options/optionFields';
import { ParameterReader, readerOf } from '../../lib/n8n/options/parameterReader';
import { toNodeError } from '../../lib/n8n/platform/nodeErrors';
import type { CallbackFilter } from '../../lib/n8n/webhooks/handleTriggerWebhook';
import { fetchResultOption, maxAgeOption, triggerOnField, typesOption } from './parameters';

/**
 * Reads which callbacks start the workflow, and with which data.
 *
 * @throws {ValidationError} naming a parameter or option with an invalid value
 */
export function readCallbackFilter(context: IWebhookFunctions): CallbackFilter {
	const parameters = new ParameterReader((name) => context.getNodeParameter(name, ''));
	const options = readerOf(context.getNodeParameter('options', {}));
	const maxAge = options.number(maxAgeOption);
	return {
		statuses: parameters.choices(triggerOnField),
		types: options.choices(typesOption),
		maxAgeMs: maxAge === 0 ? undefined : maxAge * 60_000,
		fetchResult: options.boolean(fetchResultOption),
		outputField: readOutputField(parameters, options),
		toRawItem: options.boolean(SIMPLIFY) ? undefined : resultItem(false),
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
