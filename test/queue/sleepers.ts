import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { WorkflowJson } from '../../n8n-host/client/workflows';
import type { Sandbox } from '../../sandbox';
import { swapStep, workflowOf, type Step } from '../support/buildWorkflow';
import { publish } from './publishedWorkflow';
import { rowsOfPeople } from './rowsOfPeople';

export const SLEEP_STEP: Step = {
	name: 'Sleep',
	type: 'n8n-nodes-akool.akoolGetResult',
	typeVersion: 1.1,
	parameters: { operation: 'wait', waitUsing: 'callback' },
};

export function sleeperOf(
	sandbox: Sandbox,
	credential: StoredCredential,
	then: Step,
): WorkflowJson {
	const submit = swapStep({ waitForResult: false, options: { callback: 'resume' } });
	return workflowOf(rowsOfPeople(sandbox, 3), [submit, SLEEP_STEP, then], credential);
}

/**
 *
 * @returns their ids
 */
export async function putToSleep(
	n8n: N8nClient,
	workflow: WorkflowJson,
	times: number,
): Promise<string[]> {
	const published = await publish(n8n, workflow);
	const ids = await published.start(times);
	await Promise.all(ids.map(async (id) => await n8n.waitForExecution(id, 60_000, 'waiting')));
	return ids;
}

/** The statuses of the jobs each execution woke up with, once all have ended. */
export async function wokenWith(n8n: N8nClient, ids: string[]): Promise<unknown[][]> {
	const all = ids.map(async (id) => await n8n.waitForExecution(id, 60_000));
	const ended = await Promise.all(all);
	return ended.map(({ nodes }) => (nodes.Sleep?.[0] ?? []).map(({ json }) => json.status));
}
