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

/** Holds before and after publishing, since n8n shows it in both. */
const WHAT_TO_DO = [
	"<b>1.</b> In the credential, fill in <b>Client ID</b>. Akool's calls can't be read without it.",
	"<b>2.</b> <b>Publish</b> this workflow (n8n 1.x: activate it). Until then Akool's calls get lost.",
	'<b>3.</b> Open <b>Webhook URLs</b> in this node and copy the <b>Production URL</b>.',
	'<b>4.</b> In the swap node of your other workflow, add the option <b>Callback</b> and choose <b>Callback URL</b>. Add the option <b>Callback URL</b> as well, and paste the URL there. Each finished job then starts this workflow.',
	'<b>To try it out first</b>, press the button above and paste the <b>Test URL</b> instead. It takes one call. When n8n then asks you to create an event in Akool, run the swap.',
].join('<br /><br />');

const WHEN_IT_STARTS =
	'At each call to the <b>Production URL</b>, as long as the workflow is published. At one call to the <b>Test URL</b>, after you have pressed the button above. Akool must be able to reach this n8n from the internet.';

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
		eventTriggerDescription: 'Waiting for Akool to call the test URL',
		activationMessage:
			'Paste the production URL of Akool Trigger into your swap nodes, as Callback URL. Each finished job then starts this workflow.',
		triggerPanel: {
			header: 'Start when Akool calls',
			activationHint: WHAT_TO_DO,
			executionsHelp: WHEN_IT_STARTS,
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
