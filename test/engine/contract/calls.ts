import { randomUUID } from 'crypto';
import type { IDataObject, INodeParameters, INodeType, IWebhookFunctions } from 'n8n-workflow';
import { webhookCall } from '../../support/webhookCall';
import type { Contract } from './contract';
import type { Callback } from '../../providers/contractProvider';

/** A node that is called. */
export interface CalledNode {
	node: INodeType;
	parameters: INodeParameters;
	/** The items that a suspended node waits with; none for a trigger. */
	items?: IDataObject[];
	/** The node's ID for a trigger, the execution's for a suspended node. */
	id?: string;
	/** The workflow's static data. */
	staticData?: IDataObject;
}

/** Has a node handle a callback, as n8n does; gives the response, and the items if it goes on with some. */
export async function handleCallback(
	{ credential }: Contract,
	{ node, parameters, items, id = randomUUID(), staticData }: CalledNode,
	callback: Callback,
) {
	const { context, response, respondAsN8n } = webhookCall({
		...callback,
		node,
		credential,
		items,
		staticData,
		executionId: id,
		settings: { id, parameters },
	});
	const { workflowData } = await node.webhook!.call(context as IWebhookFunctions);
	const output = workflowData?.[0];
	return { response, respondAsN8n, output, json: output?.map(({ json }) => json) };
}

/** The same callback in other bytes: what a proxy makes of it that reads JSON and writes it again. */
export const reserialised = ({ body, headers }: Callback): Callback => ({
	body,
	headers,
	rawBody: Buffer.from(JSON.stringify(body, null, 2)),
});
