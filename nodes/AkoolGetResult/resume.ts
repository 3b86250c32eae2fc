import type { IWebhookDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { resultItem } from '../../lib/akool-n8n/akoolItem';
import { akoolService } from '../../lib/akool-n8n/akoolService';
import { readInputItemWhileWaiting } from '../../lib/n8n/options/inputItem';
import { readOutputField } from '../../lib/n8n/options/itemOptions';
import { ParameterReader, readerOf } from '../../lib/n8n/options/parameterReader';
import { handleResumeWebhook } from '../../lib/n8n/webhooks/handleResumeWebhook';
import { simplifyField } from './parameters';
import { readIdsWhileWaiting } from './readParameters';

/** Handles a call while the node is suspended, see {@link handleResumeWebhook}. */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const parameters = new ParameterReader((name) => context.getNodeParameter(name, ''));
	return await handleResumeWebhook(context, akoolService, {
		readIds: (itemIndex) => readIdsWhileWaiting(context, itemIndex),
		readToItem: () => resultItem(parameters.boolean(simplifyField)),
		// n8n gives a webhook only the first item's parameters.
		readOutputField: () =>
			readOutputField(parameters, readerOf(context.getNodeParameter('options', {}))),
		readInputItem: (itemIndex) => readInputItemWhileWaiting(context, itemIndex),
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
