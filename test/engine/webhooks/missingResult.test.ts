import type { IDataObject } from 'n8n-workflow';
import { useMadeUpServer } from '../provider/madeUpServer';
import { genuineCall, resume } from './madeUpCalls';

const server = useMadeUpServer();
const files = ['https://made-up.example/1.png'];
const DONE: IDataObject = { number: 1, state: 'done' };
const reads = () => server.requests.filter((request) => request.startsWith('GET')).length;
let executions = 0;
const called = (body: IDataObject) =>
	genuineCall(server, body, {
		executionId: `missing-${++executions}`,
		items: [{ number: '1' }],
	});

describe('a call for a completed job whose result the list does not name yet', () => {
	test('wakes the node at once if the call itself names it', async () => {
		server.jobs = [DONE];
		const { json } = await resume(called({ ...DONE, files }));
		expect(json).toEqual([{ number: '1', status: 'completed', urls: files }]);
		expect(reads()).toBe(1);
	});

	test('wakes the node as soon as the list names it', async () => {
		server.jobs = [DONE];
		server.beforeAnswer = () => {
			if (reads() > 2) server.jobs = [{ ...DONE, files }];
		};
		const { json } = await resume(called(DONE));
		expect(json).toEqual([{ number: '1', status: 'completed', urls: files }]);
		expect(reads()).toBe(3);
	});

	test('wakes the node all the same a moment later: it is paid for', async () => {
		server.jobs = [DONE];
		const { json } = await resume(called(DONE));
		expect(json).toEqual([{ number: '1', status: 'completed', urls: [] }]);
		expect(reads()).toBe(5);
	});
});
