import { callWhenRegistered } from '../../../n8n-host/client/callWhenRegistered';
import { readyExample } from '../../../n8n-host/exampleFiles';
import { until } from '../../../n8n-host/until';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { expectSwapped } from '../../support/facesInResult';
import { pair, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { storeCredential, useCredential } from '../../support/storeCredential';
import { exampleTests, EXAMPLES_OF } from './exampleTests';

/** How long a job takes where the tests decide when it ends, in ms of the sandbox's clock. */
const LONG = 10 * 60 * 1000;

/** How long an execution may need that sleeps until its time is up: n8n looks once a minute. In ms. */
const SLEPT_OUT = 110_000;

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: LONG, processMs: 0 });
const credential = useCredential(n8n, sandbox);
const { testExample, testNoneForgotten } = exampleTests();

/** An execution of the looking-again example, with an Akool of its own. */
interface Sleeper {
	akool: Sandbox;
	id: string;
}

/** The first is called in its second sleep, the second never, and the third gives up after one round. */
let [calledLate, neverCalled, impatient]: Sleeper[] = [];

// All three sleep while the other tests of this file run: n8n looks only once a minute whose time
// is up.
beforeAll(async () => {
	const [called, refused, forgotten] = await Promise.all([
		startSandbox({ queueMs: LONG, processMs: 0 }),
		startSandbox({ queueMs: LONG, processMs: 0, callbackKeepsQuery: false }),
		startSandbox({ queueMs: LONG, processMs: 0 }),
	]);
	calledLate = await fallAsleep(called);
	neverCalled = await fallAsleep(refused);
	impatient = await fallAsleep(forgotten, { '"rightValue": 24': '"rightValue": 1' });
	await refused.clock.advance(LONG);
});

afterAll(async () => {
	await Promise.all(
		[calledLate, neverCalled, impatient].map(async (sleeper) => await sleeper?.akool.close()),
	);
});

describe('sleep-until-done', () => {
	const run = async (targets: string[]) => {
		const faces = ['amara', 'chen', 'dolores'];
		const rows = faces.map((face, n) => ({
			...pair(sandbox(), face, 'bjorn'),
			target: targets[n],
		}));
		const changes = rows.flatMap(({ source, target }, n) => [
			[`https://example.com/new-face-${n + 1}.jpg`, source],
			[`https://example.com/original-${n + 1}.jpg`, target],
		]);
		const workflow = readyExample('sleep-until-done', credential(), Object.fromEntries(changes));
		const id = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
		await n8n.waitForExecution(id, 60_000, 'waiting');
		await sandbox().clock.advance(LONG);
		const execution = await n8n.waitForExecution(id, 60_000);
		return { rows, ...execution };
	};

	testExample('sleep-until-done', 'wakes once with the results of all rows', async () => {
		const targets = ['bjorn', 'emeka', 'bjorn'];
		const { rows, status, nodes } = await run(targets.map((name) => sandbox().portrait(name).url));
		expect(status).toBe('success');
		const done = nodes.Done[0].map(({ json }) => json);
		expect(done.map(({ source, target }) => ({ source, target }))).toEqual(rows);
		for (const [n, face] of ['amara', 'chen', 'dolores'].entries()) {
			await expectSwapped(sandbox(), done[n].url, face, targets[n]);
		}
		expect(nodes).not.toHaveProperty('Failed');
		expect(sandbox().ledger).toHaveLength(3);
	});

	testExample('sleep-until-done', 'a job that fails meanwhile goes its own way', async () => {
		const good = sandbox().portrait('bjorn').url;
		const bad = sandbox().odd('403');
		const { rows, status, nodes } = await run([good, bad, good]);
		expect(status).toBe('success');
		expect(nodes.Done[0].map(({ json }) => json.source)).toEqual([rows[0].source, rows[2].source]);
		const [failed] = sandbox()
			.jobs.all()
			.filter((job) => job.status === 4);
		expect(nodes.Failed[0].map(({ json }) => json)).toEqual([
			{
				...rows[1],
				reason: expect.stringContaining('Akool could not open a picture or video of this job'),
				advice: expect.stringContaining(failed._id),
			},
		]);
	});
});

describe('submit-and-chain, with swap-when-called', () => {
	const akool = useSandbox({ queueMs: 200, processMs: 500 });
	const ofAkool = useCredential(n8n, akool);

	/** Runs the first workflow, and gives the execution that Akool's call starts. */
	const chain = async (target: string) => {
		const next = readyExample('swap-when-called', ofAkool(), {
			'https://example.com/next-face.jpg': akool().portrait('chen').url,
		});
		const nextId = await n8n.createWorkflow(next);
		await n8n.activateWorkflow(nextId);
		const trigger = next.nodes.find(({ type }) => type.endsWith('.akoolTrigger'));
		const callbackUrl = `${n8n.address}/webhook/${trigger?.webhookId}/webhook`;
		const signal = AbortSignal.timeout(60_000);
		const rubbish = await callWhenRegistered(callbackUrl, { method: 'POST', signal });
		expect(rubbish.status).toBe(400);

		const first = readyExample('submit-and-chain', ofAkool(), {
			'https://example.com/new-face.jpg': akool().portrait('amara').url,
			'https://example.com/original.jpg': target,
			'https://example.com/webhook/address-of-the-trigger': callbackUrl,
		});
		const firstId = await n8n.runWorkflow(await n8n.createWorkflow(first));
		const { status, nodes } = await n8n.waitForExecution(firstId, 60_000);
		expect(status).toBe('success');
		expect(nodes['Submit Swap'][0][0].json.status).toBe('queued');

		const ids = await n8n.waitForExecutions(nextId, 1, 60_000);
		const execution = await n8n.waitForExecution(ids[0], 60_000);
		expect(await n8n.listExecutions(nextId)).toEqual(ids);
		return execution;
	};

	testExample('submit-and-chain', 'a result is the target of the next swap', async () => {
		const { status, nodes } = await chain(akool().portrait('bjorn').url);
		expect(status).toBe('success');
		const [first, second, ...more] = akool().jobs.all();
		expect(more).toEqual([]);
		expect(JSON.stringify(akool().ledger[1].body)).toContain(first.url);
		expect(nodes['Next Swap'][0][0].json).toMatchObject({ _id: second._id, url: second.url });
		await expectSwapped(akool(), first.url, 'amara', 'bjorn');
		await expectSwapped(akool(), second.url, 'chen', 'bjorn');
		expect(nodes['Next Swap'][0][0].binary?.data.mimeType).toBe('image/png');
	});

	testExample('swap-when-called', 'a swap that failed is told with its reason', async () => {
		const { status, nodes } = await chain(akool().odd('403'));
		expect(status).toBe('success');
		const [{ _id }] = akool().jobs.all();
		expect(nodes.Failed[0].map(({ json }) => json)).toEqual([
			expect.objectContaining({ _id, status: 'failed', failureReason: expect.any(String) }),
		]);
		expect(akool().ledger).toHaveLength(1);
	});
});

describe('sleep-and-look-again', () => {
	const ended = async ({ id }: Sleeper) => await n8n.waitForExecution(id, SLEPT_OUT);
	const states = (nodes: Awaited<ReturnType<typeof ended>>['nodes'], name: string) =>
		nodes[name][0].map(({ json }) => json.status);

	testExample('sleep-and-look-again', 'who slept too short sleeps on until called', async () => {
		const { akool, id } = calledLate;
		const inSecondSleep = async () => {
			const { status, nodes } = await n8n.getExecution(id);
			return status === 'waiting' && 'Go On' in nodes;
		};
		await until(inSecondSleep, { within: SLEPT_OUT, every: 500 });
		await akool.clock.advance(LONG);
		expectEnd(akool, await ended(calledLate));
		expect(akool.callbacks.map(({ answer }) => answer?.status)).toContain(200);
	});

	testExample('sleep-and-look-again', 'ends well when no call gets through', async () => {
		const { akool } = neverCalled;
		expectEnd(akool, await ended(neverCalled));
		expect(new Set(akool.callbacks.map(({ answer }) => answer?.status))).toEqual(new Set([401]));
	});

	testExample('sleep-and-look-again', 'gives up after its last round', async () => {
		const { status, nodes } = await ended(impatient);
		expect(status).toBe('success');
		expect(states(nodes, 'Given Up')).toEqual(['queued', 'queued']);
		expect(nodes).not.toHaveProperty('Done');
	});

	/** Expects the good job of the two to be done, and the other to be told. */
	function expectEnd(akool: Sandbox, { status, nodes }: Awaited<ReturnType<typeof ended>>) {
		expect(status).toBe('success');
		const [failed] = akool.jobs.all().filter((job) => job.status === 4);
		expect(states(nodes, 'Done')).toEqual(['completed']);
		expect(nodes.Failed[0].map(({ json }) => json.message)).toEqual([
			expect.stringContaining(failed._id),
		]);
		expect(nodes).not.toHaveProperty('Given Up');
		expect(akool.ledger).toHaveLength(2);
	}
});

testNoneForgotten(EXAMPLES_OF.callbacks);

/** Runs the looking-again example, with one good row and one that fails, until it sleeps. */
async function fallAsleep(akool: Sandbox, changes = {}): Promise<Sleeper> {
	const stored = await storeCredential(n8n, akool);
	const workflow = readyExample('sleep-and-look-again', stored.credential, {
		'https://example.com/new-face-1.jpg': akool.portrait('amara').url,
		'https://example.com/original-1.jpg': akool.portrait('bjorn').url,
		'https://example.com/new-face-2.jpg': akool.portrait('chen').url,
		'https://example.com/original-2.jpg': akool.odd('403'),
		'"maxWait": 60': '"maxWait": 0.1',
		...changes,
	});
	const id = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
	await n8n.waitForExecution(id, 60_000, 'waiting');
	return { akool, id };
}
