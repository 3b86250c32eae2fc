import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INode,
	type INodeType,
	type IWebhookFunctions,
} from 'n8n-workflow';
import type { JobKind } from '../../../lib/n8n/jobs/jobKind';
import { runJobs } from '../../../lib/n8n/jobs/runJobs';
import { MINIMUM_CREDITS } from '../../../lib/n8n/options/optionFields';
import { readInputItemWhileWaiting } from '../../../lib/n8n/options/inputItem';
import { handleResumeWebhook } from '../../../lib/n8n/webhooks/handleResumeWebhook';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { madeUpService } from './madeUpService';

const kind: JobKind<{ picture: string }, { picture: string }> = {
	service: madeUpService,
	spending: { minimumBalance: MINIMUM_CREDITS },
	readPlan: (context, index) => ({
		picture: String(context.getNodeParameter('picture', index)),
	}),
	openSession: async ({ context }) => ({
		provider: await madeUpService.connect(context),
		prepare: async (plan) => plan,
	}),
};

/** A node for the made-up provider: submits a job for each item, and can be resumed by a call. */
export const madeUpNode: INodeType = {
	description: {
		displayName: 'Made-Up',
		name: 'anotherNode',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Made-Up' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'madeUpApi' }],
		properties: [
			{ displayName: 'Picture', name: 'picture', type: 'string', default: '' },
			{ displayName: 'Wait', name: 'waitForResult', type: 'boolean', default: true },
			{ displayName: 'Options', name: 'options', type: 'collection', default: {}, options: [] },
		],
	},
	async execute(this: IExecuteFunctions) {
		return [await runJobs(this, kind)];
	},
	async webhook(this: IWebhookFunctions) {
		return await handleResumeWebhook(this, madeUpService, {
			readIds: (index) => [String(this.evaluateExpression('{{ $json.number }}', index))],
			readToItem: () => (job) => madeUpService.toItem(job),
			readInputItem: (index) => readInputItemWhileWaiting(this, index),
			readOutputField: () => this.getNode().parameters.outputField as string | undefined,
		});
	},
};

/** The node in a workflow; it takes its picture from the item. */
export const madeUpStep = (
	parameters: INode['parameters'] = {},
	settings: Partial<INode> = {},
): NodeUnderTest => ({
	type: 'anotherNode',
	nodeType: madeUpNode,
	parameters: { picture: '={{ $json.picture }}', options: { pollInterval: 0.1 }, ...parameters },
	settings,
});
