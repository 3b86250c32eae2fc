import type { BooleanParameter, ChoiceParameter } from '../../lib/n8n/options/parameterReader';

/** The parameter 'Operation'. */
export const operationField: ChoiceParameter<'get' | 'wait' | 'delete'> = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Delete Result',
			value: 'delete',
			action: 'Delete the result of a job',
			description: 'Permanently delete the picture or video at Akool',
		},
		{
			name: 'Get Result',
			value: 'get',
			action: 'Get the result of a job',
			description: 'Check a job once. If it is completed, the item includes its result.',
		},
		{
			name: 'Wait for Result',
			value: 'wait',
			action: 'Wait for the result of a job',
			description: 'Wait until the jobs are finished, then return their results',
		},
	],
	default: 'get',
};

/** The parameter 'Wait Using'. */
export const waitUsingField: ChoiceParameter<'callback' | 'poll'> = {
	displayName: 'Wait Using',
	name: 'waitUsing',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Callback',
			value: 'callback',
			description:
				"The workflow pauses until Akool calls back. Set 'Callback' in the swap node to 'Resume This Workflow'.",
		},
		{
			name: 'Polling',
			value: 'poll',
			description: 'The node checks again and again until the jobs are finished. Works everywhere.',
		},
	],
	default: 'poll',
	description:
		"How the node learns that the jobs are finished. With 'Callback', Akool must be able to reach this n8n from the internet.",
	displayOptions: { show: { operation: ['wait'] }, hide: { '@tool': [true] } },
};

/** The parameter 'Simplify'. */
export const simplifyField: BooleanParameter = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	noDataExpression: true,
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
	displayOptions: { show: { operation: ['get', 'wait'] } },
};
