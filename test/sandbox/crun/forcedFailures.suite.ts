import type { CrunFailure } from '../../../sandbox';
import {
	BALANCE,
	client,
	CREATE,
	DETECT,
	ESTIMATE,
	STATUS_MS,
	swapOf,
	TASK,
	type Client,
} from './client';

const fail = (failure: CrunFailure) => client().sandbox.fail(failure);
const submit = async () => await client().post(CREATE, swapOf(client().sandbox));
const charges = () => client().sandbox.ledger.length;
const detect = async ({ sandbox, detect: find }: Client = client()) =>
	await find(sandbox.portrait('duo').url);

describe('a forced failure of a request', () => {
	it.each<[string, CrunFailure, number]>([
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

	it.each<[CrunFailure, number]>([
		[{ on: 'submit', fault: 'garbage' }, 0],
		[{ on: 'submit', fault: 'garbage', accepted: true }, 1],
		[{ on: 'submit', fault: 'httpStatus', status: 502 }, 0],
	])('can be half an answer, or a page (%j)', async (failure, charged) => {
		fail(failure);
		await expect(submit()).rejects.toThrow('JSON');
		expect(charges()).toBe(charged);
	});

	it.each([401, 402, 403, 404, 422, 429, 455, 500, 501, 505])(
		'can be the code %i, as HTTP 200 or as the status, with or without a task',
		async (code) => {
			fail({ on: 'submit', fault: 'businessCode', code });
			expect(await submit()).toMatchObject({ status: 200, json: { code, data: null } });
			fail({ on: 'submit', fault: 'businessCode', code, status: code });
			expect(await submit()).toMatchObject({ status: code, json: { code, data: null } });
			expect(charges()).toBe(0);
			fail({ on: 'submit', fault: 'businessCode', code, status: code, accepted: true });
			const { status, json } = await submit();
			expect([status, json.code]).toEqual([code, code]);
			expect(client().sandbox.ledger[0].jobId).toBe(json.data.task_id);
		},
	);

	it('can say when to come back', async () => {
		fail({ on: 'balance', fault: 'businessCode', code: 429, retryAfter: 7, times: 2 });
		const { address, apiKey } = client().sandbox;
		const response = await fetch(address + BALANCE, { headers: { 'x-api-key': apiKey } });
		expect([response.status, response.headers.get('retry-after')]).toEqual([200, '7']);
		expect((await client().get(BALANCE)).json).toMatchObject({ code: 429 });
	});

	it('says what is wrong with a value in a list of its own', async () => {
		fail({ on: 'submit', fault: 'businessCode', code: 422, msg: 'image_url is too long' });
		expect((await submit()).json).toEqual({
			code: 422,
			message: 'Missing Params or Type Error',
			data: null,
			errors: ['image_url is too long'],
		});
	});

	it('happens at its own point, and as often as asked for', async () => {
		fail({ on: 'estimate', fault: 'businessCode', code: 500, after: 1, times: 1 });
		const codes: number[] = [];
		for (let i = 0; i < 3; i++) {
			codes.push((await client().post(ESTIMATE, swapOf(client().sandbox))).json.code);
		}
		expect(codes).toEqual([200, 500, 200]);
		expect((await submit()).json).toMatchObject({ code: 200 });
	});

	it('can be a balance as text, or an answer without data', async () => {
		fail({ on: 'balance', fault: 'textBalance' });
		expect((await client().get(BALANCE)).json.data).toEqual({ balance: '100' });
		fail({ on: 'balance', fault: 'noData', as: 'missing' });
		expect((await client().get(BALANCE)).json).toEqual({ code: 200, message: 'success' });
		fail({ on: 'submit', fault: 'noData' });
		expect((await submit()).json).toMatchObject({ code: 200, data: null });
		expect(charges()).toBe(0);
	});

	it('is refused where it cannot happen', () => {
		expect(() => fail({ on: 'balance', fault: 'jobFails' })).toThrow("can't happen on balance");
		expect(() => fail({ on: 'store', fault: 'garbage' })).toThrow("can't happen on store");
		expect(() => fail({ on: 'result', fault: 'garbage', accepted: true })).toThrow(
			'accepted is for submit and detect and upload, not for result',
		);
	});
});

describe('a forced failure of a task or detection', () => {
	it.each<[CrunFailure, object]>([
		[
			{ on: 'submit', fault: 'jobFails' },
			{ code: 501, message: 'Generation failed' },
		],
		[
			{ on: 'submit', fault: 'jobFails', code: 422, reason: 'NSFW content' },
			{ code: 422, message: 'NSFW content' },
		],
	])('is shown in the record of the next task (%j)', async (failure, result) => {
		fail(failure);
		expect(await client().finish()).toMatchObject({ status: 'failed', result });
		expect(await client().finish()).toMatchObject({ status: 'success' });
	});

	it('can be a task that succeeded without results, once', async () => {
		fail({ on: 'result', fault: 'noOutputs' });
		const { task_id, status, result } = await client().finish();
		expect([status, result.media_urls]).toEqual(['success', []]);
		expect((await client().read(task_id)).result.media_urls).toHaveLength(1);
	});

	it('can be a detection that fails or finds nobody, or that is cut off when it has begun', async () => {
		fail({ on: 'detect', fault: 'detectionFails', reason: 'too dark' });
		expect(await detect()).toMatchObject({ status: 'failed', error: 'too dark', result: null });
		fail({ on: 'detect', fault: 'noFaces' });
		expect(await detect()).toMatchObject({ status: 'succeeded', result: { faces: [] } });
		expect((await detect()).result.faces).toHaveLength(2);
		fail({ on: 'detect', fault: 'resetAfterAcceptance' });
		const image_url = client().sandbox.portrait('duo').url;
		await expect(client().post(DETECT, { image_url })).rejects.toThrow('fetch failed');
		expect(client().sandbox.detections.all()).toHaveLength(4);
	});

	it('can be half a file', async () => {
		const { result } = await client().finish();
		fail({ on: 'file', fault: 'truncatedFile' });
		await expect(client().download(result.media_urls[0])).rejects.toThrow();
	});
});

describe('the control API', () => {
	it('forces failures, and checks them before', async () => {
		const force = async (failure: object) => await client().post('/sandbox/faults', failure, {});
		const failure = { on: 'submit', fault: 'businessCode', code: 505, status: 505 };
		expect(await force(failure)).toMatchObject({ status: 200 });
		expect(await submit()).toMatchObject({ status: 505, json: { code: 505 } });
		for (const wrong of [
			{ on: 'nowhere', fault: 'garbage' },
			{ on: 'submit', fault: 'jobFails', status: 'success' },
			{ on: 'balance', fault: 'garbage', accepted: true },
		]) {
			expect(await force(wrong)).toMatchObject({ status: 400 });
		}
	});

	it('moves the clock, shows what happened and resets the sandbox', async () => {
		const { get, post, read, submit: accepted } = client();
		const id = await accepted();
		await post('/sandbox/clock', { advanceMs: 2 * STATUS_MS }, {});
		expect(await read(id)).toMatchObject({ status: 'success' });
		await detect();
		expect((await get('/sandbox/ledger')).json).toHaveLength(1);
		expect((await get('/sandbox/tasks')).json).toMatchObject([{ id, status: 'success' }]);
		expect((await get('/sandbox/detections')).json).toMatchObject([{ status: 'succeeded' }]);
		await post('/sandbox/reset', {}, {});
		expect(client().sandbox).toMatchObject({ balance: 100, ledger: [], requests: [] });
		expect((await get(TASK + id)).json).toMatchObject({ code: 404 });
		expect((await get('/sandbox/detections')).json).toEqual([]);
	});
});
