import { randomUUID } from 'crypto';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { pair, requestsTo } from '../../support/sandbox';
import { readyExample } from '../../../n8n-host/exampleFiles';
import { HANDED_OVER } from '../../../n8n-host/shared/sharedHost';
import { OWNER } from '../../../n8n-host/owner';
import { TODAYS_HOST } from '../../../n8n-host/hostVersions';
import { connectToN8n, type N8nClient } from '../../../n8n-host/client/n8nClient';
import type { WorkflowJson } from '../../../n8n-host/client/workflows';
import { packPackage } from '../../../n8n-host/install/packPackage';
import { freePort } from '../../../n8n-host/start/ports';
import { startHost, type RunningHost } from '../../../n8n-host/start/startHost';
import { openWhenRegistered } from '../../../n8n-host/client/callWhenRegistered';
import { until } from '../../../n8n-host/until';
import { publishTrigger, storeTrigger, type TriggerWorkflow } from '../callbacks/triggerWorkflow';
import { swapStep, workflowOf, type Step } from '../../support/buildWorkflow';
import { storeCredential } from '../../support/storeCredential';

/** How long a job takes, in ms of the sandbox's clock: it never ends unless that is moved on. */
const LONG = 10 * 60 * 1000;

/** How long starting n8n twice may take, in ms. */
const TWO_STARTS = 300_000;

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

let sandbox: Sandbox;
/** The n8n that is killed, and the one that goes on with its data. */
let first: RunningHost;
let second: RunningHost;
let n8n: N8nClient;
let [example, oneNodeSaved, oneNode, twoNodes, byHand, asleep]: Killed[] = [];
let trigger: TriggerWorkflow & { url: string };

const called = async () => (await sandbox.callBack('job-1', { to: trigger.url }))[0].answer?.status;

beforeAll(async () => {
	sandbox = await startSandbox({ queueMs: LONG, processMs: 0 });
	const tarball = process.env[HANDED_OVER.tarball] ?? (await packPackage());
	// The same port twice: Akool keeps on calling the addresses it was given.
	const port = await freePort();
	first = await startHost({ version: TODAYS_HOST, tarball, port });
	n8n = connectToN8n(first.address);
	await n8n.setUpOwner(OWNER);
	const { credential } = await storeCredential(n8n, sandbox);

	const workflow = (face: string, steps: Step[], saveExecutionProgress = false) => ({
		...workflowOf([pair(sandbox, face, 'duo'), pair(sandbox, face, 'trio')], steps, credential),
		settings: { saveExecutionProgress },
	});
	const expensiveBatch = readyExample('expensive-batch', credential, {
		'https://example.com/new-face-1.jpg': sandbox.portrait('amara').url,
		'https://example.com/video-1.mp4': sandbox.portrait('duo').url,
		'https://example.com/new-face-2.jpg': sandbox.portrait('amara').url,
		'https://example.com/video-2.mp4': sandbox.portrait('trio').url,
	});
	const submitStep = swapStep({ waitForResult: false });
	const sleepStep = { ...waitStep, parameters: { operation: 'wait', waitUsing: 'callback' } };
	const callBack = swapStep({ waitForResult: false, options: { callback: 'resume' } });
	[example, oneNodeSaved, oneNode, twoNodes, byHand, asleep] = await Promise.all([
		begin('amara', expensiveBatch),
		begin('bjorn', workflow('bjorn', [swapStep()], true)),
		begin('chen', startingByWebhook(workflow('chen', [swapStep()]))),
		begin('dolores', startingByWebhook(workflow('dolores', [submitStep, waitStep]))),
		begin('emeka', workflow('emeka', [swapStep()])),
		begin('fatima', workflow('fatima', [callBack, sleepStep])),
	]);
	await n8n.waitForExecution(asleep.id, 60_000, 'waiting');
	const stored = await storeTrigger(n8n, credential);
	trigger = { ...stored, url: await publishTrigger(n8n, stored) };
	await called();
	await n8n.waitForExecutions(trigger.workflowId);

	await first.kill();
	second = await startHost({ version: TODAYS_HOST, tarball, port, userFolder: first.userFolder });
	n8n = connectToN8n(second.address);
	await n8n.logIn(OWNER);
}, TWO_STARTS);

afterAll(async () => {
	await second?.stop();
	await first?.stop();
	await sandbox.close();
});

describe('after n8n was killed while it waited for jobs', () => {
	it('submitting and waiting in two nodes, with progress saved (the example expensive-batch): a retry takes the jobs up and pays nothing again', async () => {
		const { status, nodes } = await retry(example);
		expect(status).toBe('success');
		const done = nodes.Done[0].map(({ json }) => json);
		expect(done.map((job) => job.status)).toEqual(['completed', 'completed']);
		expect(done.map((job) => job._id).sort()).toEqual([...example.jobs].sort());
		expect(paidFor(example.face)).toEqual(example.jobs);
	});

	it.each([
		['one node doing both, even with progress saved', () => oneNodeSaved],
		['one node doing both, without progress saved', () => oneNode],
		['two nodes, without progress saved', () => twoNodes],
	])('%s: n8n knows no job any more, and a retry pays for all of them again', async (_name, of) => {
		const killed = of();
		const kept = await n8n.getExecution(killed.id);
		expect(kept.status).toBe('crashed');
		expect(killed.jobs.filter((job) => JSON.stringify(kept.data).includes(job))).toEqual([]);

		expect((await retry(killed)).status).toBe('success');
		expect(paidFor(killed.face)).toHaveLength(4);
	});

	it('an execution that was started by hand, without progress saved, cannot be retried', async () => {
		expect((await n8n.getExecution(byHand.id)).status).toBe('crashed');
		await expect(retry(byHand)).rejects.toThrow('cannot be retried');
		expect(paidFor(byHand.face)).toEqual(byHand.jobs);
	});
});

describe('after n8n was killed while a workflow slept', () => {
	it('the calls for its jobs wake it, once, with all results', async () => {
		await sandbox.clock.advance(LONG);
		const { status, nodes } = await n8n.waitForExecution(asleep.id, 60_000);
		expect(status).toBe('success');
		expect(nodes.Wait[0].map(({ json }) => json._id).sort()).toEqual([...asleep.jobs].sort());
		expect(nodes.Wait[0].map(({ json }) => json.status)).toEqual(['completed', 'completed']);
		expect(paidFor(asleep.face)).toEqual(asleep.jobs);
	});

	it('a callback that the trigger has passed on before is not passed on again', async () => {
		await until(async () => (await called()) === 200, { within: 20_000, every: 200 });
		expect(await n8n.listExecutions(trigger.workflowId)).toHaveLength(1);
	});
});

/** Starts a workflow and waits until it waits for its jobs. */
async function begin(face: string, workflow: WorkflowJson): Promise<Killed> {
	const workflowId = await n8n.createWorkflow(workflow);
	const [{ webhookId }] = workflow.nodes.filter(({ type }) => /(trigger|webhook)$/i.test(type));
	if (webhookId) {
		await n8n.activateWorkflow(workflowId);
		await openWhenRegistered(`${n8n.address}/webhook/${webhookId}`, AbortSignal.timeout(60_000));
	} else await n8n.runWorkflow(workflowId);

	const isWaiting = () => {
		const asked = JSON.stringify(requestsTo(sandbox, 'listbyids').map(({ query }) => query));
		const paid = paidFor(face);
		return paid.length === 2 && paid.every((job) => asked.includes(job));
	};
	await until(isWaiting);
	const [id] = await n8n.waitForExecutions(workflowId);
	return { id, face, jobs: paidFor(face) };
}

/** The same workflow with a webhook in the place of its trigger. */
function startingByWebhook({ nodes: [trigger, ...nodes], ...rest }: WorkflowJson): WorkflowJson {
	const path = randomUUID();
	const type = 'n8n-nodes-base.webhook';
	const webhook = { ...trigger, type, typeVersion: 2, parameters: { path }, webhookId: path };
	return { ...rest, nodes: [webhook, ...nodes] };
}

/** The jobs Akool charged for with this new face, oldest first. */
function paidFor(face: string): string[] {
	const { url } = sandbox.portrait(face);
	return sandbox.ledger
		.filter(({ body }) => JSON.stringify(body).includes(url))
		.map(({ jobId }) => jobId);
}

/** Retries, and has the sandbox finish all jobs meanwhile. */
async function retry({ id }: Killed) {
	const working = setInterval(() => void sandbox.clock.advance(LONG), 100);
	try {
		return await n8n.waitForExecution(await n8n.retryExecution(id), 60_000);
	} finally {
		clearInterval(working);
	}
}
