import type { CrunFailure } from '../../../sandbox';
import { useWebhookReceiver } from '../webhookReceiver';
import { client, STATUS_MS, swapOf, withSettings } from './client';

const receiver = useWebhookReceiver();
const hook = () => `${receiver.address}/hook?id=7`;
const finish = async (changes = {}) => await client().finish({ callback_url: hook(), ...changes });
const advance = async (ms: number) => await client().sandbox.clock.advance(ms);
const fail = (failure: CrunFailure) => client().sandbox.fail(failure);
const attempts = () =>
	client().sandbox.callbacks.map(({ attempt, answer }) => [attempt, answer?.status]);

describe('a task with a callback_url', () => {
	it('is reported when it has succeeded: its record alone, unsigned', async () => {
		const record = await finish();
		expect(receiver.calls).toHaveLength(1);
		const [{ method, path, headers, body }] = receiver.calls;
		expect([method, path, headers['content-type']]).toEqual([
			'POST',
			'/hook?id=7',
			'application/json',
		]);
		expect(Object.keys(headers).filter((name) => /sign|token|key|auth/.test(name))).toEqual([]);
		expect(body).toEqual(record);
		expect(body.param).toEqual({ ...swapOf(client().sandbox), callback_url: hook() });
	});

	it('is reported when it has failed', async () => {
		fail({ on: 'submit', fault: 'jobFails', reason: 'no face found' });
		const { task_id } = await finish();
		expect(receiver.calls[0].body).toMatchObject({
			task_id,
			status: 'failed',
			result: { message: 'no face found' },
		});
	});

	it('is not reported before it has ended', async () => {
		await client().submit({ callback_url: hook() });
		await advance(STATUS_MS);
		expect(receiver.calls).toEqual([]);
	});

	it('is reported again, with the same bytes, until the answer is HTTP 200', async () => {
		receiver.answer(500, 204, 200);
		await finish();
		await advance(1000);
		await advance(2000);
		await advance(60_000);
		expect(attempts()).toEqual([
			[1, 500],
			[2, 204],
			[3, 200],
		]);
		expect(receiver.calls[1].text).toBe(receiver.calls[0].text);
	});

	it('is reported four times at most, or as often as the settings say', async () => {
		receiver.answer(500, 500, 500, 500, 500, 500);
		await finish();
		for (const ms of [1000, 2000, 4000, 8000, 16_000]) await advance(ms);
		expect(attempts()).toHaveLength(4);
		receiver.answer(500, 500, 500);
		await withSettings({ callbackAttempts: 2, callbackPauseMs: 10 }, async (other) => {
			await other.finish({ callback_url: hook() });
			for (const ms of [10, 20, 40]) await other.sandbox.clock.advance(ms);
			expect(other.sandbox.callbacks).toHaveLength(2);
		});
	});
});

describe('a forced failure of a call', () => {
	it.each<[string, CrunFailure, number]>([
		['loses it', { on: 'callback', fault: 'lostCallback' }, 0],
		['repeats it', { on: 'callback', fault: 'repeatedCallback', copies: 3 }, 3],
		['passes by others', { on: 'callback', fault: 'lostCallback', status: 'failed' }, 1],
	])('%s', async (_, failure, calls) => {
		fail(failure);
		await finish();
		await advance(60_000);
		expect(receiver.calls).toHaveLength(calls);
	});

	it('delays it, so that calls come in another order', async () => {
		fail({ on: 'callback', fault: 'lateCallback', ms: 300_000 });
		const ids = [(await finish()).task_id, (await finish()).task_id];
		await advance(300_000);
		expect(receiver.calls.map(({ body }) => body.task_id)).toEqual([...ids].reverse());
	});

	it('lets it come before the record shows the end', async () => {
		fail({ on: 'result', fault: 'staleRecord', times: 2 });
		const first = await finish();
		expect(receiver.calls[0].body).toMatchObject({ status: 'success' });
		expect(first).toMatchObject({
			status: 'running',
			complete_at: null,
			duration_s: null,
			credits: 4,
			result: null,
		});
		const { read } = client();
		expect((await read(first.task_id)).status).toBe('running');
		expect(await read(first.task_id)).toEqual(receiver.calls[0].body);
	});
});
