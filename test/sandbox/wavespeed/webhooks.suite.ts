import type { WaveSpeedFailure } from '../../../sandbox';
import { sign } from '../../../sandbox/wavespeed/webhooks/webhookContent';
import vector from '../../vectors/wavespeed-callback.json';
import { useWebhookReceiver } from '../webhookReceiver';
import { client, SECRET, swapBody, withSettings } from './client';
import { expectedSignature, signatureOf } from './webhookCalls';

const receiver = useWebhookReceiver();
const hook = () => `${receiver.address}/hook?id=7`;
const finish = async (changes = {}) => await client().finish(changes, hook());
const advance = async (ms: number) => await client().sandbox.clock.advance(ms);
const fail = (failure: WaveSpeedFailure) => client().sandbox.fail(failure);
const attempts = () =>
	client().sandbox.callbacks.map(({ attempt, answer }) => [attempt, answer?.status]);

it('the signature is that of the vector', () => {
	const { secret, id, timestamp, rawBody: body, signature } = vector;
	expect(sign({ id, timestamp, body }, secret)).toBe(signature);
});

describe('a prediction with a webhook', () => {
	it('is told of when it is completed: the bare prediction, with its input', async () => {
		const shown = await finish();
		expect(receiver.calls).toHaveLength(1);
		const [{ method, path, headers, body }] = receiver.calls;
		expect([method, path, headers['content-type']]).toEqual([
			'POST',
			'/hook?id=7',
			'application/json',
		]);
		const { id, model, outputs, urls, has_nsfw_contents, created_at } = shown;
		expect(body).toEqual({
			...{ id, model, outputs, urls, has_nsfw_contents, created_at },
			input: swapBody(client().sandbox),
			status: 'completed',
			error: '',
			executionTime: shown.timings.inference,
			timings: shown.timings,
		});
	});

	it('is told of when it failed', async () => {
		fail({ on: 'submit', fault: 'jobFails', code: 1200 });
		const { id, error } = await finish();
		expect(receiver.calls[0].body).toMatchObject({ id, status: 'failed', error, code: 1200 });
	});

	it('is told of with a signature that verifies, made with the present time', async () => {
		await advance(30 * 24 * 3600_000);
		const { id } = await finish();
		const [call] = receiver.calls;
		expect(call.headers['webhook-id']).toBe(id);
		const age = Date.now() / 1000 - Number(call.headers['webhook-timestamp']);
		expect(Math.abs(age)).toBeLessThan(60);
		expect(signatureOf(call)).toBe(expectedSignature(call, client().sandbox.webhookSecret));
	});

	it('is told of by another webhook-id if the settings say so, the same in each retry', async () => {
		receiver.answer(500);
		await withSettings({ ownWebhookIds: true }, async (other) => {
			const { id } = await other.finish({}, hook());
			await other.sandbox.clock.advance(1000);
			const ids = receiver.calls.map(({ headers }) => headers['webhook-id']);
			expect(ids).toEqual([expect.stringMatching(/^msg_/), ids[0]]);
			expect(receiver.calls[1].body.id).toBe(id);
		});
	});

	it('is told of again, signed anew, until the answer is a 2xx', async () => {
		receiver.answer(500, 301, 204);
		await finish();
		client().sandbox.renewSecret();
		await advance(1000);
		await advance(2000);
		await advance(60_000);
		expect(attempts()).toEqual([
			[1, 500],
			[2, 301],
			[3, 204],
		]);
		const [first, second] = receiver.calls;
		expect(second.text).toBe(first.text);
		expect(signatureOf(second)).toBe(expectedSignature(second, client().sandbox.webhookSecret));
		expect(signatureOf(first)).not.toBe(signatureOf(second));
	});

	it('is told of four times at most', async () => {
		receiver.answer(500, 500, 500, 500, 500, 500);
		await finish();
		for (const ms of [1000, 2000, 4000, 8000, 16_000]) await advance(ms);
		expect(attempts()).toHaveLength(4);
	});
});

describe('a forced failure of a call', () => {
	it.each<[string, WaveSpeedFailure, number]>([
		['loses it', { on: 'callback', fault: 'lostCallback' }, 0],
		['repeats it', { on: 'callback', fault: 'repeatedCallback', copies: 3 }, 3],
		['passes by others', { on: 'callback', fault: 'lostCallback', status: 'failed' }, 1],
	])('%s', async (_, failure, calls) => {
		fail(failure);
		await finish();
		await advance(60_000);
		expect(receiver.calls).toHaveLength(calls);
	});

	it('delays it', async () => {
		fail({ on: 'callback', fault: 'lateCallback', ms: 60_000 });
		await finish();
		expect(receiver.calls).toHaveLength(0);
		await advance(60_000);
		expect(receiver.calls).toHaveLength(1);
	});
});

describe('the webhook secret', () => {
	it.each([
		['data.secret', { data: { secret: 'whsec_a' } }],
		['secret', { secret: 'whsec_a' }],
		['data', { data: 'whsec_a' }],
	] as const)('is told to who has the key, at %s', async (secretAt, shown) => {
		await withSettings({ secretAt, webhookSecret: 'whsec_a' }, async ({ get }) => {
			expect((await get(SECRET)).json).toEqual({ code: 200, message: 'success', ...shown });
			expect(await get(SECRET, {})).toMatchObject({ status: 401 });
		});
	});

	it('can be renewed, by HTTP too, until a reset', async () => {
		const { sandbox, post, get } = client();
		const { webhookSecret } = sandbox;
		const { json } = await post('/sandbox/secret', {});
		expect(json.secret).toMatch(/^whsec_[0-9a-f]{32}$/);
		expect((await get(SECRET)).json.data.secret).toBe(json.secret);
		sandbox.reset();
		expect(sandbox.webhookSecret).toBe(webhookSecret);
	});
});
