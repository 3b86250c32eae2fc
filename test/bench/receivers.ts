import { randomUUID } from 'node:crypto';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { until } from '../../n8n-host/until';
import type { Sandbox } from '../../sandbox';
import { chainOf, type Step } from '../support/buildWorkflow';
import { BARE_NODES } from './bareNodes';

/** A published workflow that callbacks are sent to. */
export interface Receiver {
	workflowId: string;
	/** Where to send them. */
	url: string;
}

/**
 * Our trigger; one that does nothing, which is as fast as a trigger of a community package can be; and
 * n8n's own Webhook node, which has a faster way to be called that n8n keeps for itself.
 */
export const RECEIVERS = {
	'Akool Trigger': { type: 'n8n-nodes-akool.akoolTrigger', typeVersion: 1.1, path: '/webhook' },
	'bare trigger': { type: BARE_NODES.trigger, typeVersion: 1.1, path: '/webhook' },
	'Webhook node': { type: 'n8n-nodes-base.webhook', typeVersion: 2.1, path: '' },
};

/** The name of a receiver, as in the tables. */
export type ReceiverName = keyof typeof RECEIVERS;

const TRY_AGAIN_MS = 300;

/** Publishes a workflow of a receiver and No Operation, and waits until n8n takes calls to it. */
export async function publish(
	n8n: N8nClient,
	sandbox: Sandbox,
	name: ReceiverName,
	credential: StoredCredential,
): Promise<Receiver> {
	const { path, ...node } = RECEIVERS[name];
	const id = randomUUID();
	const trigger: Step = {
		name,
		...node,
		// The parameters are the Webhook node's; ours has none of these.
		parameters: path === '' ? { httpMethod: 'POST', path: id, options: {} } : {},
		settings: { webhookId: id },
	};
	const done = { name: 'Done', type: 'n8n-nodes-base.noOp' };
	const workflowId = await n8n.createWorkflow(chainOf([trigger, done], credential));
	await n8n.activateWorkflow(workflowId);
	const url = `${n8n.address}/webhook/${id}${path}`;
	const isTaken = async () => {
		const [{ answer }] = await sandbox.callBack(`first-${randomUUID()}`, { to: url });
		return answer?.status === 200;
	};
	await until(isTaken, { every: TRY_AGAIN_MS });
	return { workflowId, url };
}
