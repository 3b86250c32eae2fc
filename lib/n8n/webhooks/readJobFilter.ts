import type { IWebhookFunctions } from 'n8n-workflow';
import { triggerOnField } from '../fields/jobTriggerFields';
import { readOutputField } from '../options/itemOptions';
import { SIMPLIFY } from '../options/optionFields';
import { ParameterReader, readerOf } from '../options/parameterReader';
import type { JobService } from '../platform/service';
import type { CallbackFilter } from './handleTriggerWebhook';

/**
 * Reads from the parameters of `jobTriggerFields` which callbacks start the workflow, and with which
 * data. The whole job is known by then, so nothing has to be fetched.
 *
 * @throws {ValidationError} naming a parameter or option with an invalid value
 */
export function readJobFilter(context: IWebhookFunctions, service: JobService): CallbackFilter {
	const parameters = new ParameterReader((name) => context.getNodeParameter(name, ''));
	const options = readerOf(context.getNodeParameter('options', {}));
	const isSimplified = options.boolean(SIMPLIFY);
	return {
		statuses: parameters.choices(triggerOnField),
		types: [],
		fetchResult: false,
		outputField: readOutputField(parameters, options),
		toRawItem: isSimplified ? undefined : service.toResultItem(false),
	};
}
