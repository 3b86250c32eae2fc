import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { ValidationError } from '../../../lib/core/errors';
import { useMadeUpServer } from '../provider/madeUpServer';
import { madeUpService } from '../provider/madeUpService';
import { genuineCall, resume } from './madeUpCalls';

const HOUR_MS = 60 * 60 * 1000;

const server = useMadeUpServer();
const running = (number: number) => ({ number, state: 'running' });
const files = ['https://made-up.example/1.png'];
const done = (number: number) => ({ number, state: 'done', files });
const DONE_1 = [{ number: '1', status: 'completed', urls: files }];

/** A call to a node that waits for these jobs, each an item of its own. */
const called = (body: IDataObject, numbers = [1], executionId: string = randomUUID()) =>
	genuineCall(server, body, {
		executionId,
		items: numbers.map((number) => ({ number: `${number}` })),
	});
const reads = () => server.requests.filter((request) => request.startsWith('GET')).length;

/** Has the provider's list show job 1 as finished only after so many reads. */
function showAfter(count: number) {
	server.beforeAnswer = () => {
		if (reads() > count) server.jobs = [done(1)];
	};
}

afterEach(() => jest.restoreAllMocks());

describe("a call that comes before the provider's list shows what it says", () => {
	test('wakes the node as soon as the list shows it', async () => {
		server.jobs = [running(1)];
		showAfter(2);
		const { json } = await resume(called(done(1)));
		expect(json).toEqual(DONE_1);
		expect(reads()).toBe(3);
	});

	test('is to come again if the list does not show it within seconds', async () => {
		server.jobs = [running(1)];
		const { json, response } = await resume(called(done(1)));
		expect(json).toBeUndefined();
		expect(response).toEqual({
			status: 503,
			message: 'This job is not finished yet. Call again later.',
		});
		expect(reads()).toBe(5);
	});

	test('is not waited for once its own job is shown: the others have calls of their own', async () => {
		server.jobs = [running(1), done(2), running(3)];
		const { response } = await resume(called(done(2), [1, 2, 3]));
		expect(response).toEqual({ status: 200, message: 'Not all jobs are finished.' });
		expect(reads()).toBe(3);
	});

	test('without a way to verify it the node looks again too, but asks for no other call', async () => {
		jest.spyOn(madeUpService, 'verifyWebhook').mockImplementation(() => {
			throw new ValidationError('There is no client ID', '');
		});
		server.jobs = [running(1)];
		const { response } = await resume(called(done(1)));
		expect(response.status).toBe(200);
		showAfter(reads() + 1);
		expect((await resume(called(done(1)))).json).toEqual(DONE_1);
	});
});

describe('several calls for the same sleep', () => {
	test('one wakes the node, and the others come again until n8n has resumed it', async () => {
		server.jobs = [done(1), done(2)];
		const call = async () => await resume(called(done(1), [1, 2], 'several'));
		const [first, ...others] = await Promise.all([call(), call(), call()]);
		const calls = [first, ...others];
		expect(calls.filter(({ json }) => json)).toHaveLength(1);
		const waiting = { status: 503, message: 'The workflow is being resumed. Call again later.' };
		expect(calls.filter(({ json }) => !json).map(({ response }) => response)).toEqual([
			waiting,
			waiting,
		]);

		calls.find(({ json }) => json)!.respondAsN8n(200);
		expect((await call()).response).toEqual({ status: 200, message: 'Already resumed.' });
	});

	test('if n8n could not resume the execution, the next call wakes it', async () => {
		server.jobs = [done(1)];
		const call = async () => await resume(called(done(1), [1], 'not-resumed'));
		(await call()).respondAsN8n(500);
		const { json } = await call();
		expect(json).toEqual(DONE_1);
	});

	test('another node, another round of a loop and another execution are woken by themselves', async () => {
		server.jobs = [done(1), done(2)];
		const wakes = async (numbers: number[], executionId: string, id = '1') => {
			const { json, respondAsN8n } = await resume(
				genuineCall(server, done(numbers[0]), {
					executionId,
					items: numbers.map((number) => ({ number: `${number}` })),
					settings: { id },
				}),
			);
			respondAsN8n(200);
			return json !== undefined;
		};
		expect(await wakes([1], 'loop')).toBe(true);
		expect(await wakes([2], 'loop')).toBe(true);
		expect(await wakes([1], 'loop', '2')).toBe(true);
		expect(await wakes([1], 'other')).toBe(true);
		expect(await wakes([1], 'loop')).toBe(false);
	});
});

describe('a call about a job that the node does not wait for', () => {
	test('comes again when the job is finished: a node that follows may wait for it', async () => {
		const { response } = await resume(called(done(9)));
		expect(response.status).toBe(503);
		expect(reads()).toBe(0);
	});

	test('is over when the job is not', async () => {
		expect((await resume(called(running(9)))).response.status).toBe(200);
	});
});

describe('a call during which Max Wait ends', () => {
	const during = (waitDeadline: number) =>
		genuineCall(server, done(1), {
			executionId: randomUUID(),
			items: [{ number: '1' }],
			waitDeadline,
		});

	test('does not wake the node, since n8n does: what follows would run twice', async () => {
		server.jobs = [running(1)];
		showAfter(1);
		const { now } = Date;
		const hasBegun = () => reads() > 0;
		jest.spyOn(Date, 'now').mockImplementation(() => now() + (hasBegun() ? 2 * HOUR_MS : 0));
		const { json, response } = await resume(during(now() + HOUR_MS));
		expect(json).toBeUndefined();
		expect(response.status).toBe(503);
	});

	test.each([
		['is still far', 60_000],
		['is over, and n8n has not woken the node: its main process may be down', -60_000],
	])('but one wakes it when the end %s', async (_, inMs) => {
		server.jobs = [done(1)];
		expect((await resume(during(Date.now() + inMs))).json).toEqual(DONE_1);
	});
});
