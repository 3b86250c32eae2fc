import type {
	BooleanParameter,
	ChoicesParameter,
	NumberParameter,
} from '../../lib/n8n/options/parameterReader';

/** The parameter 'Trigger On'. */
export const triggerOnField: ChoicesParameter<'completed' | 'failed' | 'processing'> = {
	displayName: 'Trigger On',
	name: 'triggerOn',
	type: 'multiOptions',
	required: true,
	noDataExpression: true,
	options: [
		{ name: 'Job Completed', value: 'completed', description: 'The result is ready' },
		{ name: 'Job Failed', value: 'failed', description: 'Akool could not finish the job' },
		{ name: 'Job Processing', value: 'processing', description: 'Akool has begun with the job' },
	],
	default: ['completed', 'failed'],
};

/** The option 'Fetch Result'. */
export const fetchResultOption: BooleanParameter = {
	displayName: 'Fetch Result',
	name: 'fetchResult',
	type: 'boolean',
	default: false,
	description:
		'Whether to read the whole record from Akool, with dates and, for a failed job, the reason',
};

/** The option 'Max Age', in minutes. */
export const maxAgeOption: NumberParameter = {
	displayName: 'Max Age (Minutes)',
	name: 'maxAge',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 1440,
	description:
		'Callbacks that were sent longer ago are ignored; 0 for no limit. A day when you choose nothing, since Akool calls again when this n8n could not be reached.',
};

/** The option 'Simplify'. */
export const simplifyOption: BooleanParameter = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The option 'Types', by Akool's names of its kinds of jobs. */
export const typesOption: ChoicesParameter<string> = {
	displayName: 'Types',
	name: 'types',
	type: 'multiOptions',
	options: [
		{ name: 'Audio', value: 'audio' },
		{ name: 'Avatar', value: 'avatar' },
		{ name: 'Background Change', value: 'background change' },
		{ name: 'Face Swap', value: 'faceswap' },
		{ name: 'Image', value: 'image' },
		{ name: 'Lip Sync', value: 'lipsync' },
		{ name: 'Talking Photo', value: 'talking photo' },
		{ name: 'Video Translation', value: 'video translate' },
	],
	default: [],
	description: 'Only these kinds of jobs start the workflow; all when you choose none',
};
