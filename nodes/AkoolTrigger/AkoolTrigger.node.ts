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
import { AKOOL_INFO } from '../../lib/akool/akoolInfo';
import { triggerTexts, triggerWebhooks } from '../../lib/n8n/fields/triggerNode';
import { handleTriggerWebhook } from '../../lib/n8n/webhooks/handleTriggerWebhook';
import { fields } from './fields';
import { readCallbackFilter, requireCallbackCredential } from './settings';

const CREDENTIAL_STEP =
	"In the credential, fill in <b>Client ID</b>. Akool's calls can't be read without it.";

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
		...triggerTexts(AKOOL_INFO, CREDENTIAL_STEP),
		defaults: { name: 'Akool Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: AKOOL_CREDENTIAL, required: true }],
		webhooks: triggerWebhooks,
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
