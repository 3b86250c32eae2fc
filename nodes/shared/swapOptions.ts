import type { INodeProperties } from 'n8n-workflow';
import {
	CALLBACK,
	CHECK_ADDRESSES,
	MINIMUM_CREDITS,
	NO_CALLBACK,
	OTHER_ADDRESS,
	PARALLEL,
	WAKE_WORKFLOW,
} from '../../lib/n8n/options/optionFields';
import {
	downloadResultOption,
	includeInputFieldsOption,
	maxWaitOption,
	outputFieldOption,
	pollIntervalOption,
} from './resultOptions';

const minimumCreditsOption: INodeProperties = {
	...MINIMUM_CREDITS,
	description:
		'Stop before anything is charged when the Akool balance is below this. Looked up once a run; 0 means no limit. The first item decides for all.',
};

/** Without 'Wake This Workflow', since a node that waits itself is not suspended. */
const callbackOption: INodeProperties = {
	...CALLBACK,
	options: [
		{ ...NO_CALLBACK, description: 'Akool calls nobody' },
		{
			...OTHER_ADDRESS,
			description:
				"Akool calls the 'Callback URL', e.g. that of an Akool Trigger in another workflow",
		},
	],
	description:
		'Whom Akool calls when a job is done. It has to be able to reach that address from the internet.',
};

const callbackOrWakeOption: INodeProperties = {
	...callbackOption,
	options: [
		...(callbackOption.options ?? []),
		{
			...WAKE_WORKFLOW,
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

const checkAddressesOption: INodeProperties = {
	...CHECK_ADDRESSES,
	description:
		'Whether to look at each web address before anything is charged. A web page, a missing file or the wrong kind of file then fails without costing credits.',
};

const parallelOption: INodeProperties = {
	...PARALLEL,
	description:
		'How many swaps to submit at the same time. When Akool says that requests come too often, the node slows down by itself and speeds up again. The first item decides for all.',
};

const patienceOption: INodeProperties = {
	...maxWaitOption,
	description:
		'How many minutes to go on at the most while Akool refuses all submissions because they come too often. The first item decides for all.',
};

/** The options of a swap node that waits for the result. */
export const swapOptions: INodeProperties[] = [
	callbackOption,
	callbackUrlOption,
	checkAddressesOption,
	downloadResultOption,
	includeInputFieldsOption,
	maxWaitOption,
	minimumCreditsOption,
	parallelOption,
	pollIntervalOption,
	outputFieldOption,
];

/** The options of a swap node that only submits. */
export const submitOptions: INodeProperties[] = [
	callbackOrWakeOption,
	callbackUrlOption,
	checkAddressesOption,
	includeInputFieldsOption,
	patienceOption,
	minimumCreditsOption,
	parallelOption,
];
