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
import { CRUN_INFO } from '../../lib/crun/crunInfo';
import { CRUN_CREDENTIAL } from '../../lib/crun-n8n/crunClient';
import { crunService } from '../../lib/crun-n8n/crunService';
import { fields } from './fields';

/** Crun has no way to show that a call is its own. */
const KEEP_SECRET =
	'<b>Keep the URLs of this node secret.</b> Crun does not sign its calls, so anyone who knows a URL can send one. A call is only a hint: the job is read from Crun with your API key, and only a finished job of your account starts the workflow.';

/** Crun Trigger: starts a workflow when Crun calls back. */
export class CrunTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Crun Trigger',
		name: 'crunTrigger',
		icon: { light: 'file:../../icons/trigger.svg', dark: 'file:../../icons/trigger.dark.svg' },
		group: ['trigger'],
		// With version 1, n8n evaluates an extra expression at each webhook call, which takes longer
		// than the rest of the call.
		version: 1.1,
		subtitle: '={{ "Job " + $parameter["triggerOn"].join(" or ") }}',
		description: 'Starts the workflow when Crun calls back because a job is done',
		...triggerTexts(CRUN_INFO, KEEP_SECRET),
		defaults: { name: 'Crun Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CRUN_CREDENTIAL, required: true }],
		webhooks: triggerWebhooks,
		properties: fields,
	};

	// The address is sent to Crun with each job, so there is nothing to register.
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
		return await handleTriggerWebhook(this, crunService, () => readJobFilter(this, crunService));
	}
}
