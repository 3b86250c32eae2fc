import type { WaveSpeedFailure } from '../../../sandbox';
import { BALANCE, client, PREDICTION, PRICING, STATUS_MS, SWAP, swapBody } from './client';

const fail = (failure: WaveSpeedFailure) => client().sandbox.fail(failure);
const submit = async () => await client().post(SWAP, swapBody(client().sandbox));
const charges = () => client().sandbox.ledger.length;

describe('a forced failure of a request', () => {
	it.each<[string, WaveSpeedFailure, number]>([
		['before anything happens', { on: 'submit', fault: 'resetBeforeAnswer' }, 0],
		['after the task was accepted', { on: 'submit', fault: 'resetAfterAcceptance' }, 1],
		['after a time', { on: 'submit', fault: 'timeout', ms: 20 }, 0],
		['after a time, accepted', { on: 'submit', fault: 'timeout', ms: 20, accepted: true }, 1],
	])('can cut the connection %s', async (_, failure, charged) => {
		fail(failure);
		await expect(submit()).rejects.toThrow('fetch failed');
		expect(charges()).toBe(charged);
		expect(client().sandbox.requests.at(-1)?.answer).toEqual({ status: 0 });
	});

	it.each<[WaveSpeedFailure, number]>([
		[{ on: 'submit', fault: 'garbage' }, 0],
		[{ on: 'submit', fault: 'garbage', accepted: true }, 1],
	])('can be half an answer (%j)', async (failure, charged) => {
		fail(failure);
		await expect(submit()).rejects.toThrow('JSON');
		expect(charges()).toBe(charged);
	});

	it.each<[WaveSpeedFailure, object, number]>([
		[{ on: 'submit', fault: 'httpStatus', status: 503, body: 'json' }, { status: 503 }, 0],
		[
			{ on: 'submit', fault: 'httpStatus', status: 502, body: 'json', accepted: true },
			{ status: 502 },
			1,
		],
		[
			{ on: 'submit', fault: 'businessCode', code: 500 },
			{ status: 200, json: { code: 500, message: 'Internal server error' } },
			0,
		],
		[{ on: 'submit', fault: 'noData' }, { status: 200, json: { code: 200, data: null } }, 0],
	])('can be another answer (%j)', async (failure, answer, charged) => {
		fail(failure);
		expect(await submit()).toMatchObject(answer);
		expect(charges()).toBe(charged);
	});

	it('happens at its own point, and as often as asked for', async () => {
		fail({ on: 'price', fault: 'businessCode', code: 400, after: 1, times: 1 });
		const codes: number[] = [];
		const body = { model_id: 'akool/image-face-swap', inputs: {} };
		for (let i = 0; i < 3; i++) codes.push((await client().post(PRICING, body)).json.code);
		expect(codes).toEqual([200, 400, 200]);
		expect(await submit()).toMatchObject({ status: 200 });
	});

	it('can be a balance as text, or an answer without data', async () => {
		fail({ on: 'balance', fault: 'textBalance' });
		expect((await client().get(BALANCE)).json.data).toEqual({ balance: '100' });
		fail({ on: 'balance', fault: 'noData', as: 'missing' });
		expect((await client().get(BALANCE)).json).toEqual({ code: 200, message: 'success' });
	});

	it('is refused where it cannot happen', () => {
		expect(() => fail({ on: 'balance', fault: 'jobFails' })).toThrow("can't happen on balance");
		expect(() => fail({ on: 'result', fault: 'garbage', accepted: true })).toThrow(
			'accepted is for submit and upload, not for result',
		);
		expect(() => fail({ on: 'submit', fault: 'lostCallback' })).toThrow("can't happen on submit");
	});
});

describe('a forced failure of a task', () => {
	it.each<[WaveSpeedFailure, object]>([
		[
			{ on: 'submit', fault: 'jobFails' },
			{ status: 'failed', code: 1405, error: 'Task failed' },
		],
		[
			{ on: 'submit', fault: 'jobFails', code: 5004, reason: 'too slow', status: 'timeout' },
			{ status: 'timeout', code: 5004, error: 'too slow' },
		],
		[{ on: 'submit', fault: 'jobFails', status: 'cancelled' }, { status: 'cancelled' }],
		[
			{ on: 'submit', fault: 'nsfw' },
			{ status: 'completed', has_nsfw_contents: [true] },
		],
	])('is shown in the prediction (%j)', async (failure, shown) => {
		fail(failure);
		expect(await client().finish()).toMatchObject(shown);
		expect(await client().finish()).toMatchObject({ status: 'completed' });
	});

	it('can be a completed prediction without outputs, once', async () => {
		const id = await client().submit();
		fail({ on: 'result', fault: 'noOutputs' });
		expect(await client().read(id)).toMatchObject({ status: 'created' });
		await client().sandbox.clock.advance(2 * STATUS_MS);
		expect(await client().read(id)).toMatchObject({ status: 'completed', outputs: [] });
		expect((await client().read(id)).outputs).toHaveLength(1);
	});

	it('can be half a file, and a file host that gets the key refuses it', async () => {
		const { outputs } = await client().finish();
		fail({ on: 'file', fault: 'truncatedFile' });
		await expect(client().download(outputs[0])).rejects.toThrow();
		const headers = { authorization: `Bearer ${client().sandbox.apiKey}` };
		expect((await fetch(outputs[0], { headers })).status).toBe(400);
		expect((await fetch(outputs[0])).status).toBe(200);
	});
});

describe('the control API', () => {
	it('forces failures, and checks them before', async () => {
		const force = async (failure: object) => await client().post('/sandbox/faults', failure, {});
		const failure = { on: 'submit', fault: 'businessCode', code: 1200 };
		expect(await force(failure)).toMatchObject({ status: 200 });
		expect((await submit()).json).toMatchObject({ code: 1200 });
		for (const wrong of [
			{ on: 'nowhere', fault: 'garbage' },
			{ on: 'submit', fault: 'jobFails', status: 'completed' },
			{ on: 'balance', fault: 'garbage', accepted: true },
		]) {
			expect(await force(wrong)).toMatchObject({ status: 400 });
		}
	});

	it('moves the clock, sets the balance, shows what happened and resets the sandbox', async () => {
		const { get, post, read, submit: accepted } = client();
		const id = await accepted();
		await post('/sandbox/clock', { advanceMs: 2 * STATUS_MS }, {});
		expect(await read(id)).toMatchObject({ status: 'completed' });
		await post('/sandbox/balance', { balance: 1 }, {});
		expect((await get(BALANCE)).json.data).toEqual({ balance: 1 });
		expect((await get('/sandbox/ledger')).json).toHaveLength(1);
		expect((await get('/sandbox/predictions')).json).toMatchObject([{ id, status: 'completed' }]);
		await post('/sandbox/reset', {}, {});
		expect(client().sandbox).toMatchObject({ balance: 100, ledger: [], requests: [] });
		expect(await get(PREDICTION + id)).toMatchObject({ status: 404 });
	});
});
