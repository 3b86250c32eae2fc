import { openWhenRegistered } from '../../../n8n-host/client/callWhenRegistered';
import type { StoredCredential } from '../../../n8n-host/client/credentials';
import type { WorkflowJson } from '../../../n8n-host/client/workflows';
import { readyExample } from '../../../n8n-host/exampleFiles';
import { until } from '../../../n8n-host/until';
import { swapStep, workflowOf, type Step } from '../../support/buildWorkflow';
import { jobsPaidFor } from '../../support/paidFor';
import { pair, requestsTo } from '../../support/sandbox';
import { CRUN_PACKAGE, WAVESPEED_PACKAGE } from '../../support/sisterPackages';
import { startingByWebhook } from '../../support/webhookStart';
import { whileJobsFinish } from '../../support/whileJobsFinish';
import { publishTrigger, storeTrigger } from '../callbacks/triggerWorkflow';
import { testKilledSister } from './killedSister.suite';
import { JOB_MS, useKilledN8n } from './useKilledN8n';

const killedN8n = useKilledN8n();
const { n8n, n8nLog, sandbox, beforeTheKill } = killedN8n;

const submitStep = swapStep({ waitForResult: false });
const waitStep: Step = {
	name: 'Wait',
	type: 'n8n-nodes-akool.akoolGetResult',
	typeVersion: 1.1,
	parameters: { operation: 'wait', options: { pollInterval: 0.5 } },
};

/** An execution that waited for the jobs of two rows when n8n was killed. */
interface Killed {
	id: string;
	/** The portrait that is the new face in both rows, and in no other execution's. */
	face: string;
	/** The jobs it had paid for by then. */
	jobs: string[];
}

/** Starts a workflow before n8n is killed, and waits until it waits for its jobs. */
const begun = (face: string, workflow: (credential: StoredCredential) => WorkflowJson) =>
	beforeTheKill(async (credential) => await begin(face, workflow(credential)));

/** A workflow with two rows that have the same new face. */
const twoRows =
	(face: string, steps: Step[], saveExecutionProgress = false) =>
	(credential: StoredCredential): WorkflowJson => ({
		...workflowOf([pair(sandbox(), face, 'duo'), pair(sandbox(), face, 'trio')], steps, credential),
		settings: { saveExecutionProgress },
	});

describe('after n8n was killed while it waited for jobs', () => {
	const example = begun('amara', (credential) =>
		readyExample('videos', credential, {
			'https://example.com/new-face-1.jpg': sandbox().portrait('amara').url,
			'https://example.com/video-1.mp4': sandbox().portrait('duo').url,
			'https://example.com/new-face-2.jpg': sandbox().portrait('amara').url,
			'https://example.com/video-2.mp4': sandbox().portrait('trio').url,
		}),
	);

	it('submitting and waiting in two nodes, with progress saved (the example videos): a retry takes the jobs up and pays nothing again', async () => {
		const { status, nodes } = await retry(example());
		expect(status).toBe('success');
		const done = nodes.Done[0].map(({ json }) => json);
		expect(done.map((job) => job.status)).toEqual(['completed', 'completed']);
		expect(done.map((job) => job._id).sort()).toEqual([...example().jobs].sort());
		expect(paidFor(example().face)).toEqual(example().jobs);
	});

	it.each([
		[
			'one node doing both, even with progress saved',
			begun('bjorn', twoRows('bjorn', [swapStep()], true)),
		],
		[
			'one node doing both, without progress saved',
			begun('chen', (credential) => startingByWebhook(twoRows('chen', [swapStep()])(credential))),
		],
		[
			'two nodes, without progress saved',
			begun('dolores', (credential) =>
				startingByWebhook(twoRows('dolores', [submitStep, waitStep])(credential)),
			),
		],
	])(
		'%s: n8n knows no job any more, and a retry pays for none of them again',
		async (_name, of) => {
			const killed = of();
			const kept = await n8n().getExecution(killed.id);
			expect(kept.status).toBe('crashed');
			expect(killed.jobs.filter((job) => JSON.stringify(kept.data).includes(job))).toEqual([]);

			const { error } = await retry(killed);
			expect(error?.message).toBe('It is unclear whether Akool accepted this job [item 0]');
			expect(error?.description).toContain("n8n's log of that time names the jobs that were sent");
			for (const id of killed.jobs) expect(n8nLog()).toContain(`Job submitted to Akool: ${id}`);
			expect(paidFor(killed.face)).toEqual(killed.jobs);

			// Nor does a further retry.
			await retry(killed);
			expect(paidFor(killed.face)).toEqual(killed.jobs);
		},
	);

	const byHand = begun('emeka', twoRows('emeka', [swapStep()]));

	it('an execution that was started by hand, without progress saved, cannot be retried', async () => {
		expect((await n8n().getExecution(byHand().id)).status).toBe('crashed');
		await expect(retry(byHand())).rejects.toThrow('cannot be retried');
		expect(paidFor(byHand().face)).toEqual(byHand().jobs);
	});
});

describe('after n8n was killed while a workflow slept', () => {
	const callBack = swapStep({ waitForResult: false, options: { callback: 'resume' } });
	const sleepStep = { ...waitStep, parameters: { operation: 'wait', waitUsing: 'callback' } };
	const asleep = beforeTheKill(async (credential) => {
		const execution = await begin('fatima', twoRows('fatima', [callBack, sleepStep])(credential));
		await n8n().waitForExecution(execution.id, 60_000, 'waiting');
		return execution;
	});
	const trigger = beforeTheKill(async (credential) => {
		const stored = await storeTrigger(n8n(), credential);
		const url = await publishTrigger(n8n(), stored);
		await called(url);
		await n8n().waitForExecutions(stored.workflowId);
		return { ...stored, url };
	});
	const called = async (to: string) =>
		(await sandbox().callBack('job-1', { to }))[0].answer?.status;

	it('the calls for its jobs wake it, once, with all results', async () => {
		await sandbox().clock.advance(JOB_MS);
		const { status, nodes } = await n8n().waitForExecution(asleep().id, 60_000);
		expect(status).toBe('success');
		expect(nodes.Wait[0].map(({ json }) => json._id).sort()).toEqual([...asleep().jobs].sort());
		expect(nodes.Wait[0].map(({ json }) => json.status)).toEqual(['completed', 'completed']);
		expect(paidFor(asleep().face)).toEqual(asleep().jobs);
	});

	it('a callback that the trigger has passed on before is not passed on again', async () => {
		await until(async () => (await called(trigger().url)) === 200, { within: 20_000, every: 200 });
		expect(await n8n().listExecutions(trigger().workflowId)).toHaveLength(1);
	});
});

describe("after n8n was killed, of WaveSpeed's nodes", () =>
	testKilledSister(killedN8n, WAVESPEED_PACKAGE, killedN8n.waveSpeed));

describe("after n8n was killed, of Crun's nodes", () =>
	testKilledSister(killedN8n, CRUN_PACKAGE, killedN8n.crun));

/** Starts a workflow and waits until it waits for its jobs. */
async function begin(face: string, workflow: WorkflowJson): Promise<Killed> {
	const workflowId = await n8n().createWorkflow(workflow);
	const [{ webhookId }] = workflow.nodes.filter(({ type }) => /(trigger|webhook)$/i.test(type));
	if (webhookId) {
		await n8n().activateWorkflow(workflowId);
		await openWhenRegistered(`${n8n().address}/webhook/${webhookId}`, AbortSignal.timeout(60_000));
	} else await n8n().runWorkflow(workflowId);

	const isWaiting = () => {
		const asked = JSON.stringify(requestsTo(sandbox(), 'listbyids').map(({ query }) => query));
		const paid = paidFor(face);
		return paid.length === 2 && paid.every((job) => asked.includes(job));
	};
	await until(isWaiting);
	const [id] = await n8n().waitForExecutions(workflowId);
	return { id, face, jobs: paidFor(face) };
}

const paidFor = (face: string) => jobsPaidFor(sandbox(), face);

/** Retries, and has the sandbox finish all jobs meanwhile. */
async function retry({ id }: Killed) {
	return await whileJobsFinish(
		sandbox(),
		JOB_MS,
		async () => await n8n().waitForExecution(await n8n().retryExecution(id), 60_000),
	);
}
