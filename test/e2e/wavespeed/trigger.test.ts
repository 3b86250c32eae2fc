import type { IDataObject } from 'n8n-workflow';
import { until } from '../../../n8n-host/until';
import type { WebhookChanges } from '../../../sandbox';
import { sign } from '../../../sandbox/wavespeed/webhooks/webhookContent';
import { expectSwapped, facesIn } from '../../support/facesInResult';
import { itemsOf, publishTrigger, storeTrigger } from '../callbacks/triggerWorkflow';
import { useWaveSpeed, waveSpeedSwap } from './useWaveSpeed';

const { n8n, sandbox, credential, pair, run } = useWaveSpeed();

/** A published workflow that starts with WaveSpeed Trigger. */
async function listening(parameters: IDataObject = {}) {
	const trigger = await storeTrigger(n8n, credential(), parameters);
	const url = await publishTrigger(n8n, trigger);

	/** WaveSpeed calls; gives the answer's status. */
	const call = async (id: string, changes: WebhookChanges = {}) => {
		const [{ answer }] = await sandbox().callBack(id, { to: url, ...changes });
		return answer?.status;
	};
	/** What came out of at least so many executions. */
	const started = async (count = 1) => await itemsOf(n8n, trigger, count);
	return { url, call, started };
}

test('one workflow submits, the other starts when the picture is there: once, with its file', async () => {
	const { url, started } = await listening({
		downloadResult: true,
		// When such an execution has ended, n8n 1.x keeps a wrong ID of a file in the field data.
		options: { outputField: 'picture' },
	});
	sandbox().fail({ on: 'callback', fault: 'repeatedCallback', copies: 3 });
	const options = { callback: 'url', callbackUrl: url };
	await run([pair('amara', 'bjorn')], [waveSpeedSwap({ waitForResult: false, options })]);
	await until(() => sandbox().callbacks.filter(({ answer }) => answer).length >= 3);

	const [{ json, binary }, ...more] = await started();
	expect(more).toEqual([]);
	const [{ id }] = sandbox().predictions.all();
	expect(json).toMatchObject({ id, status: 'completed', type: 'image' });
	await expectSwapped(sandbox(), json.url, 'amara', 'bjorn');
	const { data } = await n8n.downloadBinary(String(binary?.picture.id));
	expect(await facesIn(sandbox(), data, 'bjorn', ['amara'])).toEqual(['amara']);
});

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
