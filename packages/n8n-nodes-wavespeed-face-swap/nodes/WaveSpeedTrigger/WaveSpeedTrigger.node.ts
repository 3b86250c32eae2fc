import {
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { triggerTexts, triggerWebhooks } from '../../../../lib/n8n/fields/triggerNode';
import { handleTriggerWebhook } from '../../../../lib/n8n/webhooks/handleTriggerWebhook';
import { readJobFilter } from '../../../../lib/n8n/webhooks/readJobFilter';
import { WAVESPEED_INFO } from '../../lib/wavespeed/waveSpeedInfo';
import { WAVESPEED_CREDENTIAL } from '../../lib/wavespeed-n8n/waveSpeedClient';
import { waveSpeedService } from '../../lib/wavespeed-n8n/waveSpeedService';
import { fields } from './fields';

/** WaveSpeed Trigger: starts a workflow when WaveSpeed calls back. */
export class WaveSpeedTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WaveSpeed Trigger',
		name: 'waveSpeedTrigger',
		icon: { light: 'file:../../icons/trigger.svg', dark: 'file:../../icons/trigger.dark.svg' },
		group: ['trigger'],
		// With version 1, n8n evaluates an extra expression at each webhook call, which takes longer
		// than the rest of the call.
		version: 1.1,
		subtitle: '={{ "Job " + $parameter["triggerOn"].join(" or ") }}',
		description: 'Starts the workflow when WaveSpeed calls back because a job is done',
		...triggerTexts(WAVESPEED_INFO),
		defaults: { name: 'WaveSpeed Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: WAVESPEED_CREDENTIAL, required: true }],
		webhooks: triggerWebhooks,
		properties: fields,
	};

	// The address is sent to WaveSpeed with each job, so there is nothing to register.
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	/** Handles a call: starts the workflow if it passes the filter. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await handleTriggerWebhook(this, waveSpeedService, () =>
			readJobFilter(this, waveSpeedService),
		);
	}
}
