import type { INodeProperties } from 'n8n-workflow';
import type { ProviderInfo } from '../../jobs/provider';
import { SIMPLIFY } from '../options/optionFields';
import type { ChoicesParameter } from '../options/parameterReader';
import { downloadResultField, outputFieldOption } from './resultFields';

/** The parameter 'Trigger On' of a trigger for one kind of job. */
export const triggerOnField: ChoicesParameter<'completed' | 'failed'> = {
	displayName: 'Trigger On',
	name: 'triggerOn',
	type: 'multiOptions',
	required: true,
	noDataExpression: true,
	options: [
		{ name: 'Job Completed', value: 'completed', description: 'The result is ready' },
		{ name: 'Job Failed', value: 'failed', description: 'There is no result' },
	],
	default: ['completed', 'failed'],
};

/**
 * Makes the parameters of a trigger for one kind of job.
 *
 * @param notices what else its user has to know, shown below the first parameter
 */
export function jobTriggerFields(
	info: ProviderInfo,
	...notices: INodeProperties[]
): INodeProperties[] {
	return [
		triggerOnField,
		...notices,
		downloadResultField(info),
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [outputFieldOption, SIMPLIFY],
		},
	];
}
