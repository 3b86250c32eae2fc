import type { IDataObject, INodeType, IWebhookFunctions } from 'n8n-workflow';
import { webhookCall, type CalledWebhook, type WebhookCall } from '../../support/webhookCall';
import { madeUpNode } from '../provider/madeUpNode';
import type { MadeUpServer } from '../provider/madeUpServer';
import { signatureOf } from '../provider/madeUpService';

const KEY = 'secret-key';

/** A genuine call of the made-up provider. */
export function genuineCall(
	server: Pick<MadeUpServer, 'address'>,
	body: IDataObject,
	more: Partial<WebhookCall> = {},
): CalledWebhook {
	return webhookCall({
		node: madeUpNode,
		credential: { baseURL: server.address, key: KEY },
		body,
		headers: { 'x-signature': signatureOf(Buffer.from(JSON.stringify(body)), KEY) },
		...more,
	});
}

/** What came of a call. */
export interface HandledCall extends CalledWebhook {
	/** The output of the node, if the call starts or resumes an execution. */
	json?: IDataObject[];
}

/** Has a suspended node handle a call. */
export async function resume(call: CalledWebhook, node: INodeType = madeUpNode) {
	const { workflowData } = await node.webhook!.call(call.context as IWebhookFunctions);
	return { ...call, json: workflowData?.[0].map(({ json }) => json) } satisfies HandledCall;
}
