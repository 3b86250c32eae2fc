import {
	type INodeType,
	type INodeTypeDescription,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';

/** WaveSpeed Trigger. Starts nothing yet. */
export class WaveSpeedTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WaveSpeed Trigger',
		name: 'waveSpeedTrigger',
		icon: { light: 'file:../../icons/trigger.svg', dark: 'file:../../icons/trigger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ "Face Swap Done" }}',
		description: 'Starts the workflow when WaveSpeedAI calls back because a face swap is done',
		defaults: { name: 'WaveSpeed Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'waveSpeedFaceSwapApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [],
	};

	webhookMethods = {
		default: {
			/** There is nothing to register: each swap names its own webhook. */
			checkExists: async () => true,
			create: async () => true,
			delete: async () => true,
		},
	};

	/** Starts no workflow. */
	async webhook(): Promise<IWebhookResponseData> {
		return { noWebhookResponse: false };
	}
}
