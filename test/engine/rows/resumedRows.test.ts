import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { useMadeUpServer } from '../provider/madeUpServer';
import { genuineCall, resume } from '../webhooks/madeUpCalls';

const server = useMadeUpServer();
const done = (number: number) => ({ number, state: 'done' });
const ROWS = [
	{ number: '1', name: 'Anna', note: { seen: null }, status: 'new', error: 'none so far' },
	{ number: '2', name: 'Ben', urls: ['https://example.com/old.png'] },
];

/** What a node that slept over these rows puts out once their jobs are done. */
async function resumed(options: IDataObject) {
	server.jobs = [done(1), done(2)];
	const call = genuineCall(server, done(1), {
		executionId: randomUUID(),
		items: ROWS,
		settings: { parameters: { options } as never },
	});
	return await resume(call);
}

test('a node that slept puts out the columns of each row beside its result', async () => {
	const { json } = await resumed({ includeInputFields: 'TRUE' });
	expect(json).toEqual([
		{ number: '1', name: 'Anna', note: { seen: null }, status: 'completed', urls: [] },
		{ number: '2', name: 'Ben', status: 'completed', urls: [] },
	]);
});

test('without the option it puts out the results alone', async () => {
	const { json } = await resumed({});
	expect(json).toEqual([
		{ number: '1', status: 'completed', urls: [] },
		{ number: '2', status: 'completed', urls: [] },
	]);
});
