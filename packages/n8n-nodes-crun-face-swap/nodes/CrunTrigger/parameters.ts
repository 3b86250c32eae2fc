import type { ChoicesParameter } from '../../../../lib/n8n/options/parameterReader';

/** The parameter 'Trigger On'. */
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
