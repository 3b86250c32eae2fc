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
			action: 'Delete result',
			description: 'Delete results at Akool for good, picture or video included',
		},
		{
			name: 'Get Result',
			value: 'get',
			action: 'Get result',
			description: 'Look up once what state a job is in; a finished one comes with its result',
		},
		{
			name: 'Wait for Result',
			value: 'wait',
			action: 'Wait for result',
			description: 'Wait until jobs are finished, then put out their results',
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
				"The workflow is paused until Akool calls. Set 'Callback' of the swap node to 'Resume This Workflow'.",
		},
		{
			name: 'Polling',
			value: 'poll',
			description: 'The node asks Akool again and again. Works everywhere.',
		},
	],
	default: 'poll',
	description:
		'How the node learns that the jobs are finished. For callbacks Akool has to be able to reach this n8n from the internet.',
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
