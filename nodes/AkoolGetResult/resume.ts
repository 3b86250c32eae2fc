import type { IWebhookDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { resultItem } from '../../lib/akool-n8n/akoolItem';
import { akoolService } from '../../lib/akool-n8n/akoolService';
import { outputFieldOf } from '../../lib/n8n/options/itemOptions';
import { handleResumeWebhook } from '../../lib/n8n/webhooks/handleResumeWebhook';
import { readIdsWhileWaiting } from './readParameters';

/** Handles a call while the node is suspended, see {@link handleResumeWebhook}. */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	return await handleResumeWebhook(context, akoolService, {
		readIds: (itemIndex) => readIdsWhileWaiting(context, itemIndex),
		readToItem: () => resultItem(context.getNodeParameter('simplify', true) === true),
		// n8n gives a webhook only the first item's parameters.
		readOutputField: () => outputFieldOf(context.getNodeParameter('options', {})),
	});
}

/** The webhook of a suspended node: `$execution.resumeUrl`, with nothing after it. */
export const resumeWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		responseData: 'noData',
		path: '',
		isFullPath: true,
		restartWebhook: true,
	},
];
