import type { Sandbox } from '../../sandbox';
import { callbackContent } from '../../sandbox/akool/callbacks/callbackContent';
import { runInParallel } from '../../lib/jobs/concurrency';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { until } from '../../n8n-host/until';
import type { Receiver } from './receivers';

/** A callback to be sent. */
export interface Callback {
	jobId: string;
	body: string;
}

/** How many callbacks are under way at once; more don't make the sandbox send faster. */
const LANES = 50;
const LOOK_AGAIN_MS = 20;
/** How long to wait for executions after the last answer, in ms. */
const GIVE_UP_MS = 60_000;

/** Signs callbacks beforehand, each about another job, so that all receivers get the same. */
export function writeCallbacks(sandbox: Sandbox, jobIds: string[]): Callback[] {
	const keys = { secret: sandbox.apiKey, clientId: sandbox.clientId };
	return jobIds.map((jobId) => {
		const message = { _id: jobId, status: 3, type: 'faceswap', url: `${sandbox.address}/${jobId}` };
		return { jobId, body: callbackContent(message, keys).body };
	});
}

/**
 * Sends callbacks as fast as the sandbox can.
 *
 * @returns how long it took until as many executions had ended well, in ms
 * @throws Error when one is not answered with HTTP 200
 */
export async function sendAll(
	n8n: N8nClient,
	sandbox: Sandbox,
	callbacks: Callback[],
	{ url, workflowId }: Receiver,
): Promise<number> {
	const before = await n8n.countSuccessful(workflowId);
	const startedAt = performance.now();
	await runInParallel(callbacks, LANES, async ({ jobId, body }) => {
		const [{ answer, error }] = await sandbox.callBack(jobId, { to: url, body });
		if (answer?.status !== 200) throw new Error(`Not taken: ${answer?.body ?? error}`);
	});
	const allEnded = until(
		async () => (await n8n.countSuccessful(workflowId)) >= before + callbacks.length,
		{ within: GIVE_UP_MS, every: LOOK_AGAIN_MS },
	);
	// Those that are still missing then are counted as lost.
	await allEnded.catch(() => undefined);
	return performance.now() - startedAt;
}

/** The job each of a workflow's executions was started for by our trigger. */
export async function startedFor(n8n: N8nClient, { workflowId }: Receiver): Promise<string[]> {
	const jobIds: string[] = [];
	await runInParallel(await n8n.listSuccessful(workflowId), 8, async (id) => {
		const { nodes } = await n8n.getExecution(id);
		jobIds.push(...(nodes.Done?.flat() ?? []).map(({ json }) => String(json._id)));
	});
	return jobIds;
}
