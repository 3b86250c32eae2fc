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
		{ name: 'Job Failed', value: 'failed', description: 'There is no result' },
		{ name: 'Job Processing', value: 'processing', description: 'Akool has started the job' },
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
		'Whether to get the whole job from Akool, including its dates and the reason why a job failed',
};

/** The option 'Max Age', in minutes. */
export const maxAgeOption: NumberParameter = {
	displayName: 'Max Age (Minutes)',
	name: 'maxAge',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 1440,
	description:
		'Ignore callbacks that Akool sent more than this many minutes ago, by default a day. 0 means no limit. Akool calls again later if it could not reach this n8n.',
};

/** The option 'Job Types', by Akool's names of its kinds of jobs. */
export const typesOption: ChoicesParameter<string> = {
	displayName: 'Job Types',
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
	description: 'Which kinds of jobs start the workflow. If none is selected, all do.',
};
