import { randomUUID } from 'crypto';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { callWhenRegistered } from '../../../n8n-host/client/callWhenRegistered';
import type { StoredCredential } from '../../../n8n-host/client/credentials';
import type { N8nClient } from '../../../n8n-host/client/n8nClient';

/** A stored workflow `Trigger → Done`. */
export interface TriggerWorkflow {
	workflowId: string;
	/** Its path, after `/webhook/` or `/webhook-test/`. */
	path: string;
}

/** The trigger of each type of credential. */
const TRIGGERS: Record<string, string> = {
	akoolApi: 'n8n-nodes-akool.akoolTrigger',
	crunFaceSwapApi: 'n8n-nodes-crun-face-swap.crunTrigger',
	waveSpeedFaceSwapApi: 'n8n-nodes-wavespeed-face-swap.waveSpeedTrigger',
};

/**
 * Stores a workflow `Trigger → Done`, without publishing it.
 *
 * @param credential the trigger's, which decides whose trigger it is
 */
export async function storeTrigger(
	n8n: N8nClient,
	credential: StoredCredential,
	parameters: IDataObject = {},
): Promise<TriggerWorkflow> {
	const webhookId = randomUUID();
	const workflowId = await n8n.createWorkflow({
		name: `Trigger ${webhookId}`,
		nodes: [
			{
				id: 'trigger',
				name: 'Trigger',
				type: TRIGGERS[credential.type],
				typeVersion: 1.1,
				position: [0, 0],
				parameters: parameters as never,
				credentials: { [credential.type]: credential },
				webhookId,
			},
			{
				id: 'done',
				name: 'Done',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [220, 0],
				parameters: {},
			},
		],
		connections: { Trigger: { main: [[{ node: 'Done', type: 'main', index: 0 }]] } },
	});
	return { workflowId, path: `${webhookId}/webhook` };
}

/** Publishes it, and gives the address once n8n answers calls there. */
export async function publishTrigger(
	n8n: N8nClient,
	{ workflowId, path }: TriggerWorkflow,
): Promise<string> {
	await n8n.activateWorkflow(workflowId);
	const url = `${n8n.address}/webhook/${path}`;
	// No callback at all, so nothing is started.
	await callWhenRegistered(url, { method: 'POST' });
	return url;
}

/** Waits until it was executed at least so often, and gives the item of each execution, the oldest first. */
export async function itemsOf(
	n8n: N8nClient,
	{ workflowId }: Pick<TriggerWorkflow, 'workflowId'>,
	count: number,
): Promise<INodeExecutionData[]> {
	const ids = await n8n.waitForExecutions(workflowId, count);
	const ended = ids.map(async (id) => await n8n.waitForExecution(id, 60_000));
	return (await Promise.all(ended)).map(({ nodes }) => nodes.Done[0][0]);
}
