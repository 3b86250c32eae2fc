import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { workflowOf, type Step } from '../support/buildWorkflow';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { StoredCredential } from '../../n8n-host/client/credentials';

/** What sleeps: our node, and n8n's own, which any call wakes. */
export const SLEEPERS = {
	'Akool Get Result': {
		type: 'n8n-nodes-akool.akoolGetResult',
		typeVersion: 1.1,
		parameters: { operation: 'wait', waitUsing: 'callback' },
	},
	'Wait node': {
		type: 'n8n-nodes-base.wait',
		typeVersion: 1.1,
		parameters: { resume: 'webhook', httpMethod: 'POST', options: {} },
	},
} satisfies Record<string, Omit<Step, 'name'>>;

/** The node that sleeps. */
export type SleeperName = keyof typeof SLEEPERS;

/** What is to be measured. */
export interface WakingRun {
	sleeper: SleeperName;
	/** How many jobs the workflow sleeps for. */
	jobs: number;
	/** The stored credential for the sandbox. */
	credential: StoredCredential;
}

/** How long the sandbox says a job takes, in ms of its own clock, which is moved. */
export const JOB_MS = 600_000;
/** How long n8n may take to fall asleep or to wake up, in ms. */
const SLEEP_TIMEOUT_MS = 30_000;

/**
 * Puts a workflow to sleep until some jobs are finished, and calls back.
 *
 * All jobs but one are finished before; our node is called about each of them, too, and sleeps on.
 *
 * @returns from the sending of the last callback to the start of the node after, in ms
 * @throws Error when the workflow is not woken
 */
export async function measureWaking(
	n8n: N8nClient,
	sandbox: Sandbox,
	{ sleeper, jobs, credential }: WakingRun,
): Promise<number> {
	const early = await submitJobs(sandbox, jobs - 1);
	await sandbox.clock.advance(JOB_MS);
	const [last] = await submitJobs(sandbox, 1);
	const rows: IDataObject[] = [...early, last].map((_id) => ({ _id }));
	const address: Step = {
		name: 'Address',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			mode: 'raw',
			jsonOutput: '={{ JSON.stringify({ ...$json, resumeUrl: $execution.resumeUrl }) }}',
		},
	};
	const steps = [
		address,
		{ name: sleeper, ...SLEEPERS[sleeper] },
		{ name: 'Done', type: 'n8n-nodes-base.noOp' },
	];
	const id = await n8n.runWorkflow(await n8n.createWorkflow(workflowOf(rows, steps, credential)));
	const { nodes } = await n8n.waitForExecution(id, SLEEP_TIMEOUT_MS, 'waiting');
	const to = String(nodes.Address[0][0].json.resumeUrl);
	if (sleeper === 'Akool Get Result') for (const job of early) await sandbox.callBack(job, { to });
	await sandbox.clock.advance(JOB_MS);

	const sentAt = performance.timeOrigin + performance.now();
	const [{ answer, error }] = await sandbox.callBack(last, { to });
	if (answer?.status !== 200) throw new Error(`Not woken: ${answer?.body ?? error}`);
	const { data } = await n8n.waitForExecution(id, SLEEP_TIMEOUT_MS);
	return data!.resultData.runData.Done[0].startTime - sentAt;
}

/** Hands in jobs, past n8n, and gives their IDs. */
export async function submitJobs(sandbox: Sandbox, count: number): Promise<string[]> {
	const [source, target] = ['amara', 'bjorn'].map((name) => [{ path: sandbox.portrait(name).url }]);
	const ids: string[] = [];
	for (let job = 0; job < count; job++) {
		const { data } = await axios.post(
			sandbox.address + ENDPOINTS.faceSwapPro,
			{ sourceImage: source, targetImage: target, model_name: 'akool_faceswap_image_hq' },
			{ headers: { 'x-api-key': sandbox.apiKey }, proxy: false },
		);
		ids.push(data.data._id);
	}
	return ids;
}
