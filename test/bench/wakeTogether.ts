import { runInParallel } from '../../lib/jobs/concurrency';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { Sandbox } from '../../sandbox';
import { publish } from '../queue/publishedWorkflow';
import type { VisitCounter } from '../queue/visitCounter';
import { chainOf, type Step } from '../support/buildWorkflow';
import { JOB_MS, SLEEPERS, submitJobs, type SleeperName } from './measureWaking';

/** Where it is measured. */
export interface WakingPlace {
	n8n: N8nClient;
	sandbox: Sandbox;
	credential: StoredCredential;
	counter: VisitCounter;
}

/** What became of workflows that were to be woken at the same moment. */
export interface WokenTogether {
	/** From the end of the jobs to the next node, in ms, for each that was woken. */
	wakingMs: number[];
	/** How many were not woken, and how many more than once. */
	lost: number;
	twice: number;
}

/** How many executions n8n is asked about at once. */
const LANES = 10;
/** How long n8n may take to fall asleep or to wake up, in ms. */
const SLEEP_TIMEOUT_MS = 60_000;

/** Hands the job's ID, and the address that wakes the execution, to whoever comes next. */
const ADDRESS: Step = {
	name: 'Address',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		mode: 'raw',
		jsonOutput: '={{ JSON.stringify({ _id: $json.query.job, resumeUrl: $execution.resumeUrl }) }}',
	},
};

/** Puts so many executions to sleep, each for a job of its own, and ends all jobs at one moment. */
export async function wakeTogether(
	{ n8n, sandbox, credential, counter }: WakingPlace,
	sleeper: SleeperName,
	{ count, atOnce }: { count: number; atOnce: number },
): Promise<WokenTogether> {
	const jobs = await submitJobs(sandbox, count);
	const steps: Step[] = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
		ADDRESS,
		{ name: sleeper, ...SLEEPERS[sleeper] },
		{ name: 'Done', type: 'n8n-nodes-base.noOp' },
		counter.step(),
	];
	const workflow = await publish(n8n, chainOf(steps, credential));
	const ids = await workflow.start(count, (index) => `?job=${jobs[index]}`);
	const calls: Array<{ id: string; job: string; to: string }> = [];
	await runInParallel(ids, LANES, async (id) => {
		const { nodes } = await n8n.waitForExecution(id, SLEEP_TIMEOUT_MS, 'waiting');
		const [{ json }] = nodes.Address[0];
		calls.push({ id, job: String(json._id), to: String(json.resumeUrl) });
	});
	await sandbox.clock.advance(JOB_MS);

	const sentAt = new Map<string, number>();
	await runInParallel(calls, atOnce, async ({ id, job, to }) => {
		sentAt.set(id, performance.timeOrigin + performance.now());
		await sandbox.callBack(job, { to });
	});
	const wakingMs: number[] = [];
	await runInParallel(ids, LANES, async (id) => {
		const { data } = await n8n.waitForExecution(id, SLEEP_TIMEOUT_MS);
		const done = data?.resultData.runData.Done;
		if (done) wakingMs.push(done[0].startTime - sentAt.get(id)!);
	});
	const visits = ids.map(counter.visits);
	return {
		wakingMs,
		lost: visits.filter((times) => times === 0).length,
		twice: visits.filter((times) => times > 1).length,
	};
}
