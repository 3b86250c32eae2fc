import type { INodeProperties } from 'n8n-workflow';
import type { ProviderInfo } from '../../jobs/provider';
import { TEST_URL } from '../options/itemOptions';
import { CALLBACK, CALLBACK_URL, NO_CALLBACK, RESUME_WORKFLOW } from '../options/optionFields';

/**
 * Makes the option 'Callback' of a node that waits. It lacks 'Resume This Workflow', since a node
 * that waits itself is not suspended.
 */
export function callbackOption({ name, triggerNode }: ProviderInfo): INodeProperties {
	return {
		...CALLBACK,
		options: [
			{ ...NO_CALLBACK, description: `${name} does not report when a job is finished` },
			{
				...CALLBACK_URL,
				description: `Report to the address in 'Callback URL', e.g. the one of ${triggerNode} in another workflow`,
			},
		],
		description: `Where ${name} reports that a job is finished. ${name} must be able to reach this address from the internet.`,
	};
}

/** Makes the option 'Callback' of a node that does not wait. */
export function callbackOrResumeOption(info: ProviderInfo): INodeProperties {
	const option = callbackOption(info);
	return {
		...option,
		options: [
			...(option.options ?? []),
			{
				...RESUME_WORKFLOW,
				description: `Resume this workflow at its ${info.resultNode} node with 'Wait Using' set to 'Callback'`,
				displayOptions: { hide: { '@tool': [true] } },
			},
		],
	};
}

/** Makes the option 'Callback URL'. */
export function callbackUrlOption({ name, triggerNode }: ProviderInfo): INodeProperties {
	return {
		displayName: 'Callback URL',
		name: 'callbackUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook/…/webhook',
		description: `Web address to which ${name} reports that a job is finished. For ${triggerNode}, copy the production URL under 'Webhook URLs' in that node, and publish its workflow.`,
		displayOptions: { show: { callback: ['url'] } },
	};
}

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
