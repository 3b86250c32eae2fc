import type { WebhookChanges } from '../../../sandbox';
import { sign } from '../../../sandbox/wavespeed/webhooks/webhookContent';
import { testTrigger, useListening } from '../sisters/useListening';
import { useWaveSpeed } from './useWaveSpeed';

const waveSpeed = useWaveSpeed();
const { sandbox } = waveSpeed;
const listening = useListening(waveSpeed);

testTrigger(waveSpeed, listening);

describe('calls that start nothing', () => {
	let trigger: Awaited<ReturnType<typeof listening>>;
	beforeAll(async () => {
		trigger = await listening();
	});
	afterAll(async () => expect(await trigger.started(0)).toEqual([]));

	const now = () => Math.floor(Date.now() / 1000);
	const ofAnotherBody = (): WebhookChanges => {
		const timestamp = now();
		const body = '{"id":"job-1","status":"completed","outputs":[],"n":1.0}';
		const signature = sign({ id: 'job-1', timestamp, body }, sandbox().webhookSecret);
		return { timestamp, signature, body: JSON.stringify(JSON.parse(body)) };
	};

	test.each<[string, number, () => WebhookChanges]>([
		['signed with another secret', 401, () => ({ secret: 'whsec_of-somebody-else' })],
		['whose data were written anew', 401, ofAnotherBody],
		['with another ID than the signed one', 401, () => ({ headers: { 'webhook-id': 'other' } })],
		['with another time', 401, () => ({ headers: { 'webhook-timestamp': `${now() + 1}` } })],
		['with a signature of version 1', 400, () => ({ signature: `v1,${'a'.repeat(64)}` })],
		['with a signature in capitals', 400, () => ({ signature: `v3,${'A'.repeat(64)}` })],
		['with a signature that is too short', 400, () => ({ signature: 'v3,abc' })],
		['without a signature', 400, () => ({ headers: { 'webhook-signature': undefined } })],
		['without an ID', 400, () => ({ headers: { 'webhook-id': undefined } })],
		['with a time in words', 400, () => ({ timestamp: 'now' })],
		['that name no job', 400, () => ({ body: '{"status":"completed"}' })],
		['that hold a list', 400, () => ({ body: '[]' })],
		['that are 301 s old', 200, () => ({ timestamp: now() - 301 })],
		['from the future', 200, () => ({ timestamp: now() + 310 })],
		['about a job that has not ended', 200, () => ({ status: 'processing' })],
	])('%s get %i', async (_name, status, changes) => {
		expect(await trigger.call('job-1', changes())).toBe(status);
	});
});

test('the very bytes count: a call in an unusual notation starts it, and again it does not', async () => {
	const { call, started } = await listening();
	const body = ` {"status" : "failed",\n"id":"job-1", "error":"caf\\u00e9 \\/ 1.0", "n":1.0} `;
	expect(await call('job-1', { body })).toBe(200);
	expect(await call('job-1', { body })).toBe(200);
	expect(await call('job-1', { body, id: 'msg_another' })).toBe(200);
	const [{ json }, ...more] = await started();
	expect(more).toEqual([]);
	expect(json).toMatchObject({ id: 'job-1', status: 'failed', failureReason: 'café / 1.0' });
});

test('only what is asked for starts it, as WaveSpeed wrote it where that is wanted', async () => {
	const { call, started } = await listening({
		triggerOn: ['failed'],
		options: { simplify: false },
	});
	expect(await call('job-1', { status: 'completed' })).toBe(200);
	expect(await call('job-2', { status: 'failed', fields: { error: 'no luck' } })).toBe(200);
	const [{ json }, ...more] = await started();
	expect(more).toEqual([]);
	expect(json).toMatchObject({ id: 'job-2', model: 'akool/image-face-swap', error: 'no luck' });
});
