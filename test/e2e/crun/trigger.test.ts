import { until } from '../../../n8n-host/until';
import type { CrunCallbackChanges } from '../../../sandbox';
import { expectSwapped } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { testTrigger, useListening } from '../sisters/useListening';
import { useCrun } from './useCrun';

const crun = useCrun();
const { sandbox, pair, swap, run } = crun;
const listening = useListening(crun);

testTrigger(crun, listening);

/** Swaps a face without a callback; gives the finished job's ID. */
async function finishedJob(): Promise<string> {
	const { nodes } = await run([pair('amara', 'bjorn')], [swap()]);
	return String(nodes.Swap[0][0].json.id);
}

/** Submits a swap without waiting for it; gives the job's ID. */
async function unfinishedJob(): Promise<string> {
	await run([pair('amara', 'bjorn')], [swap({ waitForResult: false, options: {} })]);
	return sandbox().tasks.all()[0].id;
}

const reads = () => requestsTo(sandbox(), 'TaskInfo').length;
const LIE: CrunCallbackChanges = {
	status: 'success',
	fields: { result: { media_urls: ['http://127.0.0.1:9/lie.png'] }, credits: 0 },
};

describe('calls of strangers start nothing', () => {
	let trigger: Awaited<ReturnType<typeof listening>>;
	beforeAll(async () => {
		trigger = await listening();
	});
	afterAll(async () => expect(await trigger.started(0)).toEqual([]));

	test.each<[string, string]>([
		['that name no job', '{"status":"success"}'],
		['that name one by no ID', '{"task_id":{"$ne":""},"status":"success"}'],
		['that hold a list', '[]'],
		['that hold nothing', '{}'],
	])('%s get 400, and Crun is not asked', async (_name, body) => {
		expect(await trigger.call('job-1', { body })).toBe(400);
		expect(reads()).toBe(0);
	});

	test('about a job that is not of this account get 404, for one read', async () => {
		expect(await trigger.call('00000000-0000-4000-8000-000000000000', LIE)).toBe(404);
		expect(reads()).toBe(1);
	});

	test('that say that a job has not ended get 200, and Crun is not asked', async () => {
		expect(await trigger.call('job-1', { status: 'running' })).toBe(200);
		expect(reads()).toBe(0);
	});
});

describe('a job that has not ended', () => {
	const slow = useCrun({ queueMs: 10 * 60 * 1000, processMs: 0 });
	const listeningSlow = useListening(slow);

	test('starts nothing, whatever a call says, and starts the workflow when it has', async () => {
		const { call, started } = await listeningSlow();
		const rows = [slow.pair('amara', 'bjorn')];
		await slow.run(rows, [slow.swap({ waitForResult: false, options: {} })]);
		const [{ id }] = slow.sandbox().tasks.all();
		// One who does not know what was asked for is answered at once, for one read.
		expect(await call(id, { ...LIE, fields: { ...LIE.fields, param: {} } })).toBe(503);
		expect(requestsTo(slow.sandbox(), 'TaskInfo')).toHaveLength(1);
		expect(await call(id, LIE)).toBe(503);
		expect(await started(0)).toEqual([]);

		await slow.sandbox().clock.advance(10 * 60 * 1000);
		expect(await call(id)).toBe(200);
		const [{ json }] = await started();
		await expectSwapped(slow.sandbox(), json.url, 'amara', 'bjorn');
	});
});

test('a call that lies about a finished job only starts what Crun itself says of it, once', async () => {
	const { call, started } = await listening();
	const id = await finishedJob();
	expect(await call(id, LIE)).toBe(200);
	const [{ json }] = await started();
	expect(json).toMatchObject({ id, status: 'completed', creditsCharged: 4 });
	await expectSwapped(sandbox(), json.url, 'amara', 'bjorn');

	expect(await call(id, LIE)).toBe(200);
	expect(await call(id)).toBe(200);
	expect(await call(id, { status: 'failed', fields: { result: null } })).toBe(200);
	expect(await started()).toHaveLength(1);
});

test('many calls at once start the workflow once', async () => {
	const { url, started } = await listening();
	const id = await finishedJob();
	const calls = await sandbox().callBack(id, { to: url, times: 8 });
	const statuses = new Set(calls.map(({ answer }) => answer?.status));
	expect(statuses).toContain(200);
	expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
	expect(await started()).toHaveLength(1);
});

test('only what is asked for starts it, as Crun wrote it where that is wanted', async () => {
	const { call, started } = await listening({
		triggerOn: ['failed'],
		options: { simplify: false },
	});
	expect(await call(await finishedJob())).toBe(200);
	sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'no luck' });
	await unfinishedJob();
	const { id } = await until(() =>
		sandbox()
			.tasks.all()
			.find(({ status }) => status === 'failed'),
	);
	expect(await call(id)).toBe(200);
	const [{ json }, ...more] = await started();
	expect(more).toEqual([]);
	expect(json).toMatchObject({ task_id: id, status: 'failed', result: { message: 'no luck' } });
});
