import { setTimeout as delay } from 'node:timers/promises';
import { until } from '../../../n8n-host/until';
import type { CallbackChanges } from '../../../sandbox';
import { objectId } from '../../../sandbox/akool/jobs/ids';
import { swapStep, workflowOf, type Step } from '../../support/buildWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { useGate } from '../../support/gate';
import { pair, requestsTo, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { storeCredential, useCredential } from '../../support/storeCredential';
import { LIE } from './attacks/callbackRequest';
import { publishTrigger, storeTrigger } from './triggerWorkflow';

/** How long jobs are queued, and then worked on, in ms of the sandbox's clock. */
const LONG = 10 * 60 * 1000;

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: LONG, processMs: LONG });
const credential = useCredential(n8n, sandbox);
const gate = useGate();

const submitStep = swapStep({ waitForResult: false, options: { callback: 'resume' } });
const sleepStep: Step = {
	name: 'Sleep',
	type: 'n8n-nodes-akool.akoolGetResult',
	typeVersion: 1.1,
	parameters: { operation: 'wait', waitUsing: 'callback' },
};
const doneStep: Step = { name: 'Done', type: 'n8n-nodes-base.noOp' };

const PEOPLE = ['amara', 'bjorn', 'chen', 'dolores'];
const rows = () => [0, 1, 2].map((row) => pair(sandbox(), PEOPLE[row], PEOPLE[row + 1]));

async function start(steps: Step[], by = credential()) {
	const workflowId = await n8n.createWorkflow(workflowOf(rows(), steps, by));
	const id = await n8n.runWorkflow(workflowId);
	await until(() => sandbox().jobs.all().length >= 3);
	return { id, workflowId };
}

/** Ten callbacks that say nothing true about the end of a job, all sent at once. */
async function sendTen(): Promise<number[]> {
	const stranger = { secret: 'somebody-elses-key-0123456789abc' };
	const lie = { status: 3, url: LIE };
	const kinds: CallbackChanges[] = [
		{ status: 2 },
		{ status: 2, times: 2 },
		{ ...lie, ...stranger },
		{ ...lie, ...stranger, clientId: 'another-client' },
		{ ...lie, signature: 'a'.repeat(40) },
		{ ...lie, body: '{}' },
		// With the right key.
		lie,
		{ status: 4 },
		{ ...lie, fields: { _id: objectId(Date.now()) } },
	];
	const jobs = sandbox().jobs.all();
	const sent = kinds.map(
		async (changes, kind) => await sandbox().callBack(jobs[kind % jobs.length]._id, changes),
	);
	return (await Promise.all(sent)).flat().map(({ answer }) => answer?.status ?? 0);
}

/** Expects that an execution went on once, with the three swaps in order, and nothing else. */
async function expectOneResume(id: string, workflowId: string): Promise<void> {
	const { status, nodes, data } = await n8n.waitForExecution(id, 60_000);
	expect(status).toBe('success');
	expect(data?.resultData.runData.Done).toHaveLength(1);
	expect(nodes.Done[0]).toHaveLength(3);
	for (const [row, { json: job, pairedItem }] of nodes.Sleep[0].entries()) {
		expect(job.status).toBe('completed');
		expect(pairedItem).toEqual({ item: row });
		await expectSwapped(sandbox(), job.url, PEOPLE[row], PEOPLE[row + 1]);
	}
	expect(JSON.stringify(data)).not.toContain(LIE);
	expect(await n8n.listExecutions(workflowId)).toEqual([id]);
	expect(sandbox().ledger).toHaveLength(3);
}

describe('a workflow that sleeps for three jobs', () => {
	test('wakes once, with the right results, amid 300 other callbacks at any time', async () => {
		const { id, workflowId } = await start([submitStep, sleepStep, doneStep]);
		const rounds = async (count: number) => {
			const sent: Array<Promise<number[]>> = [];
			for (let round = 0; round < count; round++) {
				sent.push(sendTen());
				await delay(300);
			}
			await Promise.all(sent);
		};
		await rounds(10); // while it goes to sleep, and the jobs are queued
		await n8n.waitForExecution(id, 60_000, 'waiting');
		await Promise.all([sandbox().clock.advance(LONG), rounds(10)]); // they are worked on
		expect((await n8n.getExecution(id)).status).toBe('waiting');
		await Promise.all([sandbox().clock.advance(LONG), rounds(5)]); // they are completed
		await n8n.waitForExecution(id, 60_000);
		await rounds(5); // it has ended
		await expectOneResume(id, workflowId);
		expect(sandbox().callbacks.length).toBeGreaterThanOrEqual(300);
	});

	test('is left alone before it sleeps, and after it ended', async () => {
		const { id, workflowId } = await start([submitStep, gate().step(), sleepStep, doneStep]);
		await gate().reached(3);
		// n8n itself turns them away, each version with its own status, so Akool would call again.
		expect(await sendTen()).not.toContain(200);
		gate().open();
		await n8n.waitForExecution(id, 60_000, 'waiting');
		await sandbox().clock.advance(2 * LONG);
		const { stoppedAt } = await n8n.waitForExecution(id, 60_000);

		expect(await sendTen()).not.toContain(200);
		expect((await n8n.getExecution(id)).stoppedAt).toBe(stoppedAt);
		await expectOneResume(id, workflowId);
	});

	test('without a client ID nothing can be checked, so every call makes it look at Akool for seconds', async () => {
		const { credential: unable } = await storeCredential(n8n, sandbox(), { clientId: '' });
		const { id, workflowId } = await start([submitStep, sleepStep, doneStep], unable);
		await n8n.waitForExecution(id, 60_000, 'waiting');
		const looks = () => requestsTo(sandbox(), 'listbyids').length;
		const before = looks();
		expect(await sendTen()).toEqual(Array(10).fill(200));
		expect(looks()).toBe(before + 10 * 5);
		expect((await n8n.getExecution(id)).status).toBe('waiting');

		await sandbox().clock.advance(2 * LONG);
		await expectOneResume(id, workflowId);
	});
});

describe('a trigger that fetches the full record, when a callback with the right key lies', () => {
	/** What the workflow starts with when its trigger is told that a job is completed, at LIE. */
	const startedBy = async (jobId: string) => {
		const trigger = await storeTrigger(n8n, credential(), { options: { fetchResult: true } });
		const to = await publishTrigger(n8n, trigger);
		await sandbox().callBack(jobId, { to, status: 3, url: LIE });
		const [id] = await n8n.waitForExecutions(trigger.workflowId);
		return (await n8n.waitForExecution(id, 60_000)).nodes.Trigger[0][0].json;
	};
	const submitted = async () => {
		await start([submitStep]);
		return sandbox().jobs.all()[0];
	};

	test('about the result, the item has Akool’s', async () => {
		const job = await submitted();
		await sandbox().clock.advance(2 * LONG);
		const item = await startedBy(job._id);
		expect(item).toMatchObject({ _id: job._id, status: 'completed', url: job.url });
	});

	test('about a job that is not completed, the item says so and has no result', async () => {
		const job = await submitted();
		const item = await startedBy(job._id);
		expect(item).toMatchObject({ _id: job._id, status: 'queued', jobType: 'faceswap' });
		expect(item).not.toHaveProperty('url');
	});
});
