import { callWhenRegistered } from '../../n8n-host/client/callWhenRegistered';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { WorkflowJson } from '../../n8n-host/client/workflows';
import { startingByWebhook } from '../support/webhookStart';

/** A published workflow that begins with a webhook: whatever calls it makes a worker run it. */
export interface PublishedWorkflow {
	id: string;
	/**
	 * Calls it.
	 *
	 * @param times how often, all at the same time
	 * @param query what the call with this number has behind its address, as in `?job=1`
	 * @returns the ids of all executions that there are then, oldest first; up to 100
	 */
	start(times?: number, query?: (index: number) => string): Promise<string[]>;
}

/** Publishes a workflow with a webhook in the place of its trigger. */
export async function publish(n8n: N8nClient, workflow: WorkflowJson): Promise<PublishedWorkflow> {
	const started = startingByWebhook(workflow);
	const id = await n8n.createWorkflow(started);
	await n8n.activateWorkflow(id);
	const address = `${n8n.address}/webhook/${started.nodes[0].webhookId}`;
	let calls = 0;
	return {
		id,
		async start(times = 1, query = () => '') {
			const all = Array.from({ length: times }, async (_, index) => {
				const { status } = await callWhenRegistered(address + query(index), {});
				if (status !== 200) throw new Error(`${address} answers ${status}`);
			});
			await Promise.all(all);
			return await n8n.waitForExecutions(id, (calls += times));
		},
	};
}
