import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import {
	CALLBACK,
	CHECK_ADDRESSES,
	MINIMUM_CREDITS,
	NO_CALLBACK,
	CALLBACK_URL,
	PARALLEL,
	RESUME_WORKFLOW,
} from '../../lib/n8n/options/optionFields';
import type { BooleanParameter } from '../../lib/n8n/options/parameterReader';
import { TEST_URL } from '../../lib/n8n/options/itemOptions';
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
		'Whether to sharpen and smooth the swapped face. Takes longer, and the face may look less like the source face.',
};

const minimumCreditsOption: INodeProperties = {
	...MINIMUM_CREDITS,
	description:
		"Stop before anything is charged if the credit balance is lower than this. Checked once per run; 0 means no minimum. Uses the first item's value for all items.",
};

/** Without 'Resume This Workflow', since a node that waits itself is not suspended. */
const callbackOption: INodeProperties = {
	...CALLBACK,
	options: [
		{ ...NO_CALLBACK, description: 'Akool does not report when a job is finished' },
		{
			...CALLBACK_URL,
			description:
				"Report to the address in 'Callback URL', e.g. that of an Akool Trigger in another workflow",
		},
	],
	description:
		'Where Akool reports that a job is finished. Akool must be able to reach this address from the internet.',
};

const callbackOrResumeOption: INodeProperties = {
	...callbackOption,
	options: [
		...(callbackOption.options ?? []),
		{
			...RESUME_WORKFLOW,
			description:
				"Resume this workflow at its Akool Get Result node with 'Wait Using' set to 'Callback'",
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
		"Web address to which Akool reports that a job is finished. For an Akool Trigger, copy the production URL under 'Webhook URLs' in that node, and publish its workflow.",
	displayOptions: { show: { callback: ['url'] } },
};

/**
 * Stands below the options, since n8n would offer it as one more of them. n8n also shows it when an
 * expression gives the URL, so it must be true of any.
 */
export const testUrlNotice: INodeProperties = {
	displayName:
		'A test URL (with /webhook-test/ in it) takes one call, while its trigger listens in the editor. Later calls get lost. Once you have tried it out, use the <b>production URL</b> as Callback URL, and publish the workflow of the trigger.',
	name: 'testUrlNotice',
	type: 'notice',
	default: '',
	displayOptions: {
		show: {
			// Without the slash, n8n 1.x can't open a workflow with this node.
			'/options.callback': ['url'],
			// 'includes' throws in n8n 1.x where there is no such option.
			'/options.callbackUrl': [{ _cnd: { regex: TEST_URL.source } }],
		},
	},
};

const checkAddressesOption: INodeProperties = {
	...CHECK_ADDRESSES,
	description:
		'Whether to check each web address before anything is charged. If it opens a web page, a missing file or the wrong kind of file, the item fails without costing credits.',
};

const parallelOption: INodeProperties = {
	...PARALLEL,
	description:
		"How many jobs to submit at the same time. If Akool gets too many requests, the node slows down by itself. Uses the first item's value for all items.",
};

const patienceOption: INodeProperties = {
	...maxWaitOption,
	description:
		"How many minutes to keep trying while Akool refuses every job because it is getting too many requests. Uses the first item's value for all items.",
};

/**
 * The options that every swap node has. They stand in one collection, since n8n's editor empties one
 * that it shows in place of another: 'Face Enhance' would be lost with a click on 'Wait for Result'.
 */
export const swapOptions: INodeProperties[] = [
	callbackUrlOption,
	checkAddressesOption,
	faceEnhanceOption,
	includeInputFieldsOption,
	minimumCreditsOption,
	parallelOption,
	...updateDisplayOptions({ show: { '/waitForResult': [true] } }, [
		callbackOption,
		maxWaitOption,
		outputFieldOption,
		pollIntervalOption,
	]),
	...updateDisplayOptions({ show: { '/waitForResult': [false] } }, [
		callbackOrResumeOption,
		patienceOption,
	]),
];
