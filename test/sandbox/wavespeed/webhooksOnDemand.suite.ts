import type { WebhookChanges } from '../../../sandbox';
import { useWebhookReceiver } from '../webhookReceiver';
import { client } from './client';
import { expectedSignature, signatureOf } from './webhookCalls';

const receiver = useWebhookReceiver();
const hook = () => `${receiver.address}/hook`;
const callBack = async (id: string, changes?: WebhookChanges) =>
	await client().sandbox.callBack(id, changes);
const isGenuine = () => {
	const [call] = receiver.calls;
	return signatureOf(call) === expectedSignature(call, client().sandbox.webhookSecret);
};

describe('a call on demand', () => {
	it('is about the present status, and is not retried', async () => {
		receiver.answer(500);
		const id = await client().submit({}, hook());
		expect(await callBack(id)).toMatchObject([{ jobId: id, attempt: 1, answer: { status: 500 } }]);
		expect(receiver.calls).toHaveLength(1);
		expect(receiver.calls[0].body).toMatchObject({ id, status: 'created' });
		expect(isGenuine()).toBe(true);
	});

	it('can be about a prediction that there is not, at any address, several times', async () => {
		const changes = { to: hook(), times: 3, status: 'failed', fields: { error: 'no' } };
		expect(await callBack('0'.repeat(32), changes)).toHaveLength(3);
		expect(receiver.calls[2].body).toMatchObject({
			id: '0'.repeat(32),
			status: 'failed',
			error: 'no',
		});
		expect(isGenuine()).toBe(true);
		await expect(callBack('0'.repeat(32))).rejects.toThrow('has no webhook');
	});

	it.each<[string, WebhookChanges]>([
		['made with another secret', { secret: 'whsec_other' }],
		['replaced', { signature: 'v1,abc' }],
		['left out', { headers: { 'webhook-signature': undefined } }],
	])('can have a signature that is %s', async (_, changes) => {
		await callBack('1', { to: hook(), ...changes });
		expect(isGenuine()).toBe(false);
	});

	it('can have any time, ID and body, with the signature that belongs to them', async () => {
		await callBack('1', { to: hook(), id: 'msg_1', timestamp: 1_760_000_000, body: '{ "a":1 }' });
		const [{ headers, text }] = receiver.calls;
		expect([headers['webhook-id'], headers['webhook-timestamp'], text]).toEqual([
			'msg_1',
			'1760000000',
			'{ "a":1 }',
		]);
		expect(isGenuine()).toBe(true);
	});
});
