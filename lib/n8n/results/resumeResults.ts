import type { IWebhookDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { ProviderInfo } from '../../jobs/provider';
import { readInputItemWhileWaiting } from '../options/inputItem';
import { readOutputField } from '../options/itemOptions';
import { ParameterReader, readerOf } from '../options/parameterReader';
import { handleResumeWebhook } from '../webhooks/handleResumeWebhook';
import { readResultIdsWhileWaiting } from './readResultOptions';
import type { ResultKind } from './resultKind';
import { simplifyField } from './resultParameters';

/** Handles a call while the node is suspended, see {@link handleResumeWebhook}. */
export async function resumeResults(
	context: IWebhookFunctions,
	kind: ResultKind,
): Promise<IWebhookResponseData> {
	const parameters = new ParameterReader((name) => context.getNodeParameter(name, ''));
	return await handleResumeWebhook(context, kind.service, {
		readIds: (itemIndex) => readResultIdsWhileWaiting(context, itemIndex, kind),
		readToItem: () => kind.service.toResultItem(parameters.boolean(simplifyField)),
		// n8n gives a webhook only the first item's parameters.
		readOutputField: () =>
			readOutputField(parameters, readerOf(context.getNodeParameter('options', {}))),
		readInputItem: (itemIndex) => readInputItemWhileWaiting(context, itemIndex),
	});
}

/** Makes what the editor says of the node while it is suspended. */
export function waitingTooltip({ name }: ProviderInfo): string {
	return `Waiting for ${name} to call back. You can close this page: the workflow goes on by itself, at the latest when Max Wait is over.`;
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
