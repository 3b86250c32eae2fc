import {
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { akoolService } from '../../lib/akool-n8n/akoolService';
import { handleTriggerWebhook } from '../../lib/n8n/webhooks/handleTriggerWebhook';
import { fields } from './fields';
import { readCallbackFilter, requireCallbackCredential } from './settings';

const WHERE_TO_PUT_IT =
	'Copy the production URL, under ‘Webhook URLs’, into the Akool swap node that this workflow is to follow: option ‘Callback’ set to ‘Other Address’, option ‘Callback URL’. Akool has to be able to reach it from the internet.';
const WHILE_YOU_BUILD =
	'<b>While you build:</b> click the button above, then submit a swap with the test URL, under ‘Webhook URLs’, as its callback URL. The workflow runs once, here in the editor.';

/** Akool Trigger: starts a workflow when Akool calls back. */
export class AkoolTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Akool Trigger',
		name: 'akoolTrigger',
		icon: { light: 'file:../../icons/trigger.svg', dark: 'file:../../icons/trigger.dark.svg' },
		group: ['trigger'],
		// With version 1, n8n evaluates an extra expression at each webhook call, which takes longer
		// than the rest of the call.
		version: 1.1,
		subtitle: '={{ "Job " + $parameter["triggerOn"].join(" or ") }}',
		description: 'Starts the workflow when Akool calls back because a job is done',
		eventTriggerDescription: 'Waiting for a callback from Akool',
		activationMessage:
			'You can now give this trigger’s production URL to your Akool swap nodes as callback URL.',
		triggerPanel: {
			header: 'Get a callback from Akool',
			executionsHelp: {
				inactive: `${WHILE_YOU_BUILD}<br /><br /><b>For good:</b> publish the workflow. ${WHERE_TO_PUT_IT}`,
				active: `${WHILE_YOU_BUILD}<br /><br /><b>For good:</b> this workflow is published. ${WHERE_TO_PUT_IT}`,
			},
			activationHint: {
				inactive: `The credential needs its client ID. Publish the workflow. ${WHERE_TO_PUT_IT}`,
				active: WHERE_TO_PUT_IT,
			},
		},
		defaults: { name: 'Akool Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: AKOOL_CREDENTIAL, required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: 'noData',
				path: 'webhook',
			},
		],
		properties: fields,
	};

	// The address is sent to Akool with each job, so there is nothing to register.
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await requireCallbackCredential(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	/** Handles a call: starts the workflow if it passes the filter. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await handleTriggerWebhook(this, akoolService, () => readCallbackFilter(this));
	}
}
