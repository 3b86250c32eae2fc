import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { handleTriggerWebhook } from '../../../lib/n8n/webhooks/handleTriggerWebhook';
import { runNodes } from '../../support/runNodes';
import { webhookCall } from '../../support/webhookCall';
import { madeUpNode, madeUpStep } from './madeUpNode';
import { useMadeUpServer } from './madeUpServer';
import { madeUpService, signatureOf } from './madeUpService';

const server = useMadeUpServer();
const KEY = 'secret-key';
const credential = () => ({ baseURL: server.address, key: KEY });
const signed = (body: IDataObject) => ({
	'x-signature': signatureOf(Buffer.from(JSON.stringify(body)), KEY),
});

describe('jobs of another provider', () => {
	const run = async (pictures: string[], parameters = {}, settings = {}) =>
		await runNodes(
			[madeUpStep(parameters, settings)],
			pictures.map((picture) => ({ picture })),
			credential(),
		);

	test('are submitted, waited for and put out in its own shape, with all their outputs', async () => {
		const { outputs } = await run(['a', 'b', 'c']);
		const item = (n: number) => ({
			json: {
				number: `${n}`,
				status: 'completed',
				urls: [`${server.address}/${n}-a.png`, `${server.address}/${n}-b.png`],
			},
			pairedItem: { item: n - 1 },
		});
		expect(outputs[0]).toEqual([item(1), item(2), item(3)]);
		expect(server.requests.slice(3).sort()).toEqual([1, 2, 3].map((n) => `GET /jobs/${n}`));
	});

	test('are put out at once when the node does not wait', async () => {
		const { json } = await run(['a'], { waitForResult: false });
		expect(json).toEqual([{ number: '1', status: 'processing', urls: [] }]);
	});

	test('fail in its name, and name its node for the jobs that go on', async () => {
		const { error } = await run(['a', 'dark']);
		expect(error?.message).toBe('Made-Up could not finish the job and gave no reason [item 1]');
		expect(error?.description).toMatch(/^Job 2 failed\. /);
		expect(error?.description).toContain(
			'These jobs continue at Made-Up. Get their results with Made-Up Get Result: 1.',
		);
	});

	test('are paid once: Retry On Fail submits anew only what failed', async () => {
		await run(['a', 'dark'], {}, { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 });
		expect(server.jobs.map(({ picture }) => picture)).toEqual(['a', 'dark', 'dark']);
	});
});

describe('a suspended node of another provider', () => {
	const call = async (body: IDataObject, headers: Record<string, string>, items: IDataObject[]) => {
		const { context, response } = webhookCall({
			node: madeUpNode,
			credential: credential(),
			body,
			headers,
			items,
		});
		const { workflowData } = await madeUpNode.webhook!.call(context as IWebhookFunctions);
		return { response, json: workflowData?.[0].map(({ json }) => json) };
	};
	const done = { number: 1, state: 'done' };

	test('is resumed by a genuine call, with what the provider says when asked', async () => {
		const files = ['https://made-up.example/1.png'];
		server.jobs = [{ ...done, files }];
		const { json } = await call(done, signed(done), [{ number: '1' }]);
		expect(json).toEqual([{ number: '1', status: 'completed', urls: files }]);
	});

	test('stays suspended until all its jobs are finished', async () => {
		server.jobs = [done, { number: 2, state: 'running' }];
		const { json, response } = await call(done, signed(done), [{ number: '1' }, { number: '2' }]);
		expect(json).toBeUndefined();
		expect(response).toEqual({ status: 200, message: 'Not all jobs are finished.' });
	});

	test('turns a forged call away without asking the provider', async () => {
		const { response } = await call(done, { 'x-signature': 'forged' }, [{ number: '1' }]);
		expect(response.status).toBe(401);
		expect(server.requests).toEqual([]);
	});
});

describe('a trigger of another provider', () => {
	const filter = { statuses: ['completed' as const], types: [], maxAgeMs: 60_000 };
	const call = async (body: IDataObject, headers: Record<string, string>, fetchResult = false) => {
		const { context, response, respondAsN8n } = webhookCall({
			node: madeUpNode,
			credential: credential(),
			body,
			headers,
		});
		const all = { ...filter, fetchResult };
		const { workflowData } = await handleTriggerWebhook(context, madeUpService, () => all);
		if (workflowData) respondAsN8n(200);
		return { response, json: workflowData?.[0].map(({ json }) => json) };
	};

	test('starts once for a genuine call', async () => {
		const body = { number: 7, state: 'done', files: ['https://made-up.example/7.png'] };
		const { json } = await call(body, signed(body));
		expect(json).toEqual([{ number: '7', status: 'completed', urls: body.files, jobType: 'swap' }]);
		const { response } = await call(body, signed(body));
		expect(response).toEqual({ status: 200, message: 'Seen before.' });
	});

	test('reads the whole job when asked to', async () => {
		server.jobs = [{ number: 1, state: 'done', files: ['https://made-up.example/1.png'] }];
		const body = { number: 1, state: 'done' };
		const { json } = await call(body, signed(body), true);
		expect(json).toMatchObject([{ urls: ['https://made-up.example/1.png'] }]);
	});

	test('turns a call away whose body was changed after it was signed', async () => {
		const body = { number: 8, state: 'done' };
		const { response } = await call({ ...body, number: 9 }, signed(body));
		expect(response.status).toBe(401);
	});
});
