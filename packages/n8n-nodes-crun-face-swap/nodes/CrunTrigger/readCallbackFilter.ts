import type { IWebhookFunctions } from 'n8n-workflow';
import { readOutputField } from '../../../../lib/n8n/options/itemOptions';
import { SIMPLIFY } from '../../../../lib/n8n/options/optionFields';
import { ParameterReader, readerOf } from '../../../../lib/n8n/options/parameterReader';
import type { CallbackFilter } from '../../../../lib/n8n/webhooks/handleTriggerWebhook';
import { crunService } from '../../lib/crun-n8n/crunService';
import { triggerOnField } from './parameters';

/**
 * Reads which callbacks start the workflow, and with which data. The job was read from Crun by then, so
 * nothing has to be fetched.
 *
 * @throws {ValidationError} naming a parameter or option with an invalid value
 */
export function readCallbackFilter(context: IWebhookFunctions): CallbackFilter {
	const parameters = new ParameterReader((name) => context.getNodeParameter(name, ''));
	const options = readerOf(context.getNodeParameter('options', {}));
	const isSimplified = options.boolean(SIMPLIFY);
	return {
		statuses: parameters.choices(triggerOnField),
		types: [],
		fetchResult: false,
		outputField: readOutputField(parameters, options),
		toRawItem: isSimplified ? undefined : crunService.toResultItem(false),
	};
}
