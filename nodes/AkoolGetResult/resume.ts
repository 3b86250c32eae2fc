import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { outputField } from '../../lib/n8n/options/downloadOption';
import { handleResumeWebhook } from '../../lib/n8n/webhooks/handleResumeWebhook';
import { readIdsWhileWaiting } from './readIds';
import { showJob } from './showJob';

/** Takes a call while the node sleeps: once all jobs are finished, it puts out an item for each. */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const simplify = context.getNodeParameter('simplify', true) === true;
	return await handleResumeWebhook(context, {
		readIds: (itemIndex) => readIdsWhileWaiting(context, itemIndex),
		show: (jobs) => showJob(jobs, simplify),
		// While the node sleeps, n8n hands out the first item's.
		readOutputField: () => outputField(context.getNodeParameter('options', {})),
	});
}
