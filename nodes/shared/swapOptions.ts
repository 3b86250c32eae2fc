import type { INodeProperties } from 'n8n-workflow';
import {
	CALLBACK,
	CHECK_ADDRESSES,
	MINIMUM_CREDITS,
	NO_CALLBACK,
	OTHER_ADDRESS,
	PARALLEL,
	RESUME_WORKFLOW,
} from '../../lib/n8n/options/optionFields';
import type { BooleanParameter } from '../../lib/n8n/options/parameterReader';
import {
	includeInputFieldsOption,
	maxWaitOption,
	outputFieldOption,
	pollIntervalOption,
} from './resultOptions';

/** The option 'Face Enhance'. */
export const faceEnhanceOption: BooleanParameter = {
	displayName: 'Face Enhance',
	name: 'faceEnhance',
	type: 'boolean',
	default: false,
	description:
		'Whether to sharpen and smooth the swapped face. It takes longer, and the face may look less like the new one.',
};

const minimumCreditsOption: INodeProperties = {
	...MINIMUM_CREDITS,
	description:
		'Stop before anything is charged if the Akool balance is lower than this. 0 means no limit. The value of the first item applies to all items.',
};

/** Without 'Resume This Workflow', since a node that waits itself is not suspended. */
const callbackOption: INodeProperties = {
	...CALLBACK,
	options: [
		{ ...NO_CALLBACK, description: 'Akool sends no callback' },
		{
			...OTHER_ADDRESS,
			description:
				"Akool calls the 'Callback URL', e.g. the URL of an Akool Trigger in another workflow",
		},
	],
	description:
		'Where Akool sends a message when a job is finished. Akool must be able to reach that address from the internet.',
};

const callbackOrResumeOption: INodeProperties = {
	...callbackOption,
	options: [
		...(callbackOption.options ?? []),
		{
			...RESUME_WORKFLOW,
			description:
				"Akool calls this workflow, in which an Akool Get Result waits ('Wait Using' set to 'Callback')",
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
		"Web address that Akool calls. For an Akool Trigger, copy the production URL under 'Webhook URLs' in that node.",
	displayOptions: { show: { callback: ['url'] } },
};

const checkAddressesOption: INodeProperties = {
	...CHECK_ADDRESSES,
	description:
		'Whether to open each web address before anything is charged. A web page, a missing file or the wrong kind of file then fails without costing credits.',
};

const parallelOption: INodeProperties = {
	...PARALLEL,
	description:
		'How many swaps to submit at the same time. If Akool says that requests are too frequent, the node slows down by itself. The value of the first item applies to all items.',
};

const patienceOption: INodeProperties = {
	...maxWaitOption,
	description:
		'The maximum number of minutes to keep trying while Akool refuses all submissions as too frequent. The value of the first item applies to all items.',
};

/** The options of a swap node that waits for the result. */
export const swapOptions: INodeProperties[] = [
	callbackOption,
	callbackUrlOption,
	checkAddressesOption,
	faceEnhanceOption,
	includeInputFieldsOption,
	maxWaitOption,
	minimumCreditsOption,
	parallelOption,
	pollIntervalOption,
	outputFieldOption,
];

/** The options of a swap node that only submits. */
export const submitOptions: INodeProperties[] = [
	callbackOrResumeOption,
	callbackUrlOption,
	checkAddressesOption,
	faceEnhanceOption,
	includeInputFieldsOption,
	patienceOption,
	minimumCreditsOption,
	parallelOption,
];
