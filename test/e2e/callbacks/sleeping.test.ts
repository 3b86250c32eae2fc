import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import type { Execution } from '../../../n8n-host/client/executions';
import { until } from '../../../n8n-host/until';
import { swapStep, workflowOf, type Step } from '../../support/buildWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { useGate } from '../../support/gate';
import { useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';

const n8n = connectToSharedN8n();
/** How long a job takes, in ms of the sandbox's clock: it never ends unless that is moved on. */
const LONG = 10 * 60 * 1000;
const sandbox = useSandbox({ queueMs: LONG, processMs: 0 });
const credential = useCredential(n8n, sandbox);
const gate = useGate();

const PEOPLE = ['amara', 'bjorn', 'chen', 'dolores'];
const rows = (count = 3) =>
	Array.from({ length: count }, (_, index) => ({
		source: sandbox().portrait(PEOPLE[index]).url,
		target: sandbox().portrait(PEOPLE[index + 1]).url,
	}));

const submitStep = (more: Partial<Step> = {}) =>
	swapStep({ waitForResult: false, options: { callback: 'resume' } }, more);
const sleepStep = (parameters: IDataObject = {}, more: Partial<Step> = {}): Step => ({
	name: 'Sleep',
	type: 'n8n-nodes-akool.akoolGetResult',
	typeVersion: 1.1,
	parameters: { operation: 'wait', waitUsing: 'callback', ...parameters },
	...more,
});
const step = (name: string, to?: string[][]): Step => ({
	name,
	type: 'n8n-nodes-base.noOp',
	to,
});

async function run(steps: Step[], input: IDataObject[] = rows()) {
	const workflowId = await n8n.createWorkflow(workflowOf(input, steps, credential()));
	const id = await n8n.runWorkflow(workflowId);
	const asleep = async () => await n8n.waitForExecution(id, 60_000, 'waiting');
	return {
		id,
		workflowId,
		asleep,
		/** Finishes the jobs once the workflow sleeps, and waits for its end. */
		async end() {
			await asleep();
			await sandbox().clock.advance(LONG);
			return await n8n.waitForExecution(id, 60_000);
		},
	};
}

/** How often a node ran, and what it put out in all its runs. */
function ranIn({ data }: Execution, name: string) {
	const runs = data?.resultData.runData[name] ?? [];
	const items = runs.flatMap(({ data: output }) => output?.main?.[0] ?? []);
	return { times: runs.length, items, json: items.map(({ json }) => json) };
}

test('three jobs: the workflow sleeps without a worker, and goes on once, with each picture', async () => {
	const { id, workflowId, asleep, end } = await run([submitStep(), sleepStep(), step('Done')]);
	expect((await asleep()).waitTill).toBeTruthy();

	const execution = await end();
	expect(execution.status).toBe('success');
	const { times, json } = ranIn(execution, 'Done');
	expect(times).toBe(1);
	const { items } = ranIn(execution, 'Sleep');
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 2 },
	]);
	for (const [index, { status, url }] of json.entries()) {
		expect(status).toBe('completed');
		await expectSwapped(sandbox(), url, PEOPLE[index], PEOPLE[index + 1]);
	}
	expect(await n8n.listExecutions(workflowId)).toEqual([id]);
	expect(sandbox().ledger).toHaveLength(3);
});

test('jobs that finished before anybody slept are passed on at once, without any call', async () => {
	sandbox().fail({ on: 'callback', fault: 'lostCallback', times: 9 });
	const { id } = await run([submitStep(), gate().step(), sleepStep(), step('Done')]);
	await gate().reached(3);
	await sandbox().clock.advance(LONG);
	gate().open();
	const execution = await n8n.waitForExecution(id, 60_000);
	expect(ranIn(execution, 'Done').json.map(({ status }) => status)).toEqual(
		Array(3).fill('completed'),
	);
});

describe('a job that fails while the workflow sleeps', () => {
	const steps = (onError: string) => [
		submitStep(),
		sleepStep({}, { settings: { onError } as Step['settings'], to: [['Done'], ['Failed']] }),
		step('Done', []),
		step('Failed', []),
	];
	const failSecond = () =>
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'too dark', after: 1 });
	const outputs = async (onError: string) => {
		failSecond();
		const execution = await (await run(steps(onError))).end();
		expect(execution.status).toBe('success');
		return [ranIn(execution, 'Done').json, ranIn(execution, 'Failed').json];
	};

	test('"Continue": it is an error item, and its neighbours are there', async () => {
		const [done] = await outputs('continueRegularOutput');
		expect(done).toHaveLength(3);
		const failed = done.filter(({ error }) => error !== undefined);
		expect(failed).toHaveLength(1);
		expect(failed[0].error).toMatch(/^Akool could not finish the job: too dark \[item \d\]$/);
		expect(failed[0].message).toMatch(/^Job [0-9a-f]{24} failed\. Akool's message: "too dark"\./);
	});

	test('"Continue (using error output)": it comes out there', async () => {
		const [done, failed] = await outputs('continueErrorOutput');
		expect(done.map(({ status }) => status)).toEqual(['completed', 'completed']);
		expect(failed).toHaveLength(1);
		expect(failed[0].message).toContain('too dark');
	});

	test('"Stop": n8n can not stop any more, so its record says failed', async () => {
		const [done] = await outputs('stopWorkflow');
		expect(done.map(({ status }) => status).sort()).toEqual(['completed', 'completed', 'failed']);
		const failed = done.find(({ status }) => status === 'failed');
		expect(failed).toMatchObject({ failureReason: 'too dark' });
		expect(failed).not.toHaveProperty('url');
	});
});

test('in a loop each round sleeps for its own job', async () => {
	const loop: Step = {
		name: 'Loop',
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		parameters: { batchSize: 1 },
		to: [['Done'], ['Swap']],
	};
	const { asleep, end } = await run(
		[loop, submitStep(), sleepStep({}, { to: [['Loop']] }), step('Done', [])],
		rows(2),
	);
	await asleep();
	await sandbox().clock.advance(LONG);
	await until(() => sandbox().jobs.all().length === 2);
	const { json } = ranIn(await end(), 'Done');
	expect(json.map(({ _id }) => _id)).toEqual(
		sandbox()
			.jobs.all()
			.map(({ _id }) => _id),
	);
	expect(json.map(({ status }) => status)).toEqual(['completed', 'completed']);
});

test('an item may name several jobs, and the answers may be raw', async () => {
	const together: Step = {
		name: 'Together',
		type: 'n8n-nodes-base.aggregate',
		parameters: { fieldsToAggregate: { fieldToAggregate: [{ fieldToAggregate: '_id' }] } },
	};
	const { end } = await run([
		submitStep(),
		together,
		sleepStep({ resultIds: '={{ $json._id }}', simplify: false }),
		step('Done'),
	]);
	const { json } = ranIn(await end(), 'Done');
	expect(json.map(({ _id, faceswap_status }) => [_id, faceswap_status])).toEqual(
		sandbox()
			.jobs.all()
			.map(({ _id }) => [_id, 3]),
	);
});

test('the pictures themselves may come out of the sleep, as files', async () => {
	const download = { downloadResult: true, options: { outputField: 'picture' } };
	const { end } = await run([submitStep(), sleepStep(download), step('Done')]);
	const { times, items } = ranIn(await end(), 'Sleep');
	expect(times).toBe(1);
	expect(items).toHaveLength(3);
	for (const { json, binary } of items) {
		const { data: served } = await axios.get<Buffer>(String(json.url), {
			responseType: 'arraybuffer',
		});
		const { data } = await n8n.downloadBinary(binary!.picture.id!);
		expect(data.equals(served)).toBe(true);
		expect(json).toMatchObject({ status: 'completed' });
	}
	expect(sandbox().ledger).toHaveLength(3);
});

test('a file that does not come in time is left to the address: the workflow goes on with the jobs', async () => {
	sandbox().fail({ on: 'file', fault: 'stalledFile', times: 9 });
	const download = { downloadResult: true, options: { maxWait: 0.5 } };
	const sleep = sleepStep(download, { name: `Sleep }} "it's {{ late"` });
	const { asleep, end } = await run([submitStep(), sleep, step('Done')], rows(1));
	const { waitTill } = await asleep();
	const execution = await end();
	const { times, items } = ranIn(execution, 'Done');
	const [{ startTime }] = execution.data!.resultData.runData.Done;
	expect(startTime).toBeLessThan(Date.parse(String(waitTill)));
	expect(times).toBe(1);
	expect(items).toHaveLength(1);
	const [{ json, binary }] = items;
	expect(binary).toBeUndefined();
	expect(json).toMatchObject({
		status: 'completed',
		url: expect.stringMatching(/^http/),
		downloadFailed: expect.stringContaining("no time left before 'Max Wait' ended. Open `url`"),
	});
});

test('when Akool can not be asked for a moment, the workflow still wakes', async () => {
	const { asleep, end } = await run([submitStep(), sleepStep(), step('Done')]);
	await asleep();
	sandbox().fail({ on: 'result', fault: 'httpStatus', status: 502, times: 2 });
	const { json } = ranIn(await end(), 'Done');
	expect(json.map(({ status }) => status)).toEqual(Array(3).fill('completed'));
});
