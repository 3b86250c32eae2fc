import type { CrunCallbackChanges } from '../../../sandbox';
import { useWebhookReceiver } from '../webhookReceiver';
import { client, swapOf } from './client';

const receiver = useWebhookReceiver();
const hook = () => `${receiver.address}/hook`;
const callBack = async (id: string, changes?: CrunCallbackChanges) =>
	await client().sandbox.callBack(id, changes);

describe('a call on demand', () => {
	it('is about the present record, and is not repeated', async () => {
		receiver.answer(500);
		const id = await client().submit({ callback_url: hook() });
		expect(await callBack(id)).toMatchObject([{ jobId: id, attempt: 1, answer: { status: 500 } }]);
		expect(receiver.calls).toHaveLength(1);
		expect(receiver.calls[0].body).toEqual(await client().read(id));
	});

	it('can come too early, with all that only Crun and the account know', async () => {
		const id = await client().submit({ callback_url: hook() });
		await callBack(id, { status: 'success' });
		expect(receiver.calls[0].body).toMatchObject({
			task_id: id,
			status: 'success',
			param: { ...swapOf(client().sandbox), callback_url: hook() },
			complete_at: expect.any(Number),
		});
		expect(await client().read(id)).toMatchObject({ status: 'pending' });
	});

	it('can be forged: about any task, at any address, with any fields, several times', async () => {
		const result = { media_urls: ['https://evil.example/a.png'] };
		const changes = { to: hook(), times: 3, fields: { result } };
		expect(await callBack('another-task', changes)).toHaveLength(3);
		expect(receiver.calls[2].body).toMatchObject({
			task_id: 'another-task',
			status: 'success',
			result,
		});
		await expect(callBack('another-task')).rejects.toThrow('has no callback_url');
	});

	it('can leave out fields, and have any body and headers', async () => {
		const id = await client().submit({ callback_url: hook() });
		await callBack(id, { fields: { param: undefined } });
		expect(receiver.calls[0].body).not.toHaveProperty('param');
		await callBack(id, { body: 'task_id=1', headers: { 'content-type': 'text/plain' } });
		expect(receiver.calls[1]).toMatchObject({
			text: 'task_id=1',
			headers: { 'content-type': 'text/plain' },
		});
	});
});
