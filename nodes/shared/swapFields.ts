import type { INodeProperties } from 'n8n-workflow';
import { mediaFields } from './mediaFields';
import {
	downloadResultOption,
	maxWaitOption,
	outputFieldOption,
	pollIntervalOption,
} from './resultOptions';

/** The parameters for the new face. */
export const sourceFields = mediaFields({
	part: 'source',
	title: 'Source Face',
	what: 'the picture with the new face',
	example: 'https://example.com/new-face.jpg',
});

/** The parameter 'Face Enhance', which all swap nodes share. */
export const faceEnhanceField: INodeProperties = {
	displayName: 'Face Enhance',
	name: 'faceEnhance',
	type: 'boolean',
	default: false,
	description:
		'Whether to sharpen and smooth the swapped face. It takes longer and can make the face less alike.',
};

const minimumCreditsOption: INodeProperties = {
	displayName: 'Minimum Credits',
	name: 'minimumCredits',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description:
		'Stop before anything is charged when the Akool balance is below this. Looked up once a run; 0 means no limit.',
};

/** Without 'Wake This Workflow', since a node that waits itself is not suspended. */
const callbackOption: INodeProperties = {
	displayName: 'Callback',
	name: 'callback',
	type: 'options',
	options: [
		{ name: 'None', value: 'none', description: 'Akool calls nobody' },
		{
			name: 'Other Address',
			value: 'url',
			description:
				"Akool calls the 'Callback URL', e.g. that of an Akool Trigger in another workflow",
		},
	],
	default: 'none',
	description:
		'Whom Akool calls when a job is done. It has to be able to reach that address from the internet.',
};

const callbackOrWakeOption: INodeProperties = {
	...callbackOption,
	options: [
		...(callbackOption.options ?? []),
		{
			name: 'Wake This Workflow',
			value: 'resume',
			description:
				"Akool calls this workflow, where an Akool Get Result sleeps ('Wait Using': Callback)",
			displayOptions: { hide: { '@tool': [true] } },
		},
	],
};

const callbackUrlOption: INodeProperties = {
	displayName: 'Callback URL',
	name: 'callbackUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://n8n.example.com/webhook/…/webhook',
	description:
		"Web address that Akool calls, open to anyone. Of an Akool Trigger take the production URL, under 'Webhook URLs' in that node.",
	displayOptions: { show: { callback: ['url'] } },
};

const parallelOption: INodeProperties = {
	displayName: 'Parallel Submissions',
	name: 'parallel',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 20 },
	default: 5,
	description:
		'How many swaps to submit at the same time. When Akool says that requests come too often, the node slows down by itself and speeds up again.',
};

const patienceOption: INodeProperties = {
	...maxWaitOption,
	description:
		'How many minutes to go on at the most while Akool refuses all submissions because they come too often',
};

/** 'Wait for Result' and 'Options', the last parameters of every swap node. */
export const waitAndOptionsFields: INodeProperties[] = [
	{
		displayName: 'Wait for Result',
		name: 'waitForResult',
		type: 'boolean',
		// The setting applies to all items together.
		noDataExpression: true,
		default: true,
		description:
			"Whether to wait until Akool is done and put out the finished result. When off, the node puts out the job's ID at once and Akool Get Result can fetch the result later.",
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { waitForResult: [true] } },
		options: [
			callbackOption,
			callbackUrlOption,
			downloadResultOption,
			maxWaitOption,
			minimumCreditsOption,
			parallelOption,
			pollIntervalOption,
			outputFieldOption,
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { waitForResult: [false] } },
		options: [
			callbackOrWakeOption,
			callbackUrlOption,
			patienceOption,
			minimumCreditsOption,
			parallelOption,
		],
	},
];
