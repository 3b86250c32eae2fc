import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const swap = async (options = {}) =>
	await runNodes(
		[swapNode({ options: { pollInterval: 0.1, ...options } })],
		[pair(sandbox(), 'amara', 'bjorn')],
		credentialsFor(sandbox()),
	);
const get = async (_id: string, parameters = {}) =>
	await runNodes(
		[{ type: 'akoolGetResult', parameters: { operation: 'get', ...parameters } }],
		[{ _id }],
		credentialsFor(sandbox()),
	);

describe('a completed job without the address of its result', () => {
	test('is looked at again: the address comes a moment later', async () => {
		sandbox().fail({ on: 'result', fault: 'noResultUrl', times: 3 });
		const { json, error } = await swap();
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ status: 'completed', url: sandbox().jobs.all()[0].url });
		expect(json[0]).not.toHaveProperty('resultMissing');
	});

	test('never fails: when the wait is over its item says what to do', async () => {
		sandbox().fail({ on: 'result', fault: 'noResultUrl', times: 1000 });
		const { json, error } = await swap({ maxWait: 0.05 });
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ status: 'completed', statusCode: 3 });
		expect(json[0]).not.toHaveProperty('url');
		expect(json[0].resultMissing).toMatch(/^Akool says that this job is completed, but gives no/);
		expect(Object.keys(json[0]).at(-1)).toBe('resultMissing');
		expect(sandbox().ledger).toHaveLength(1);
	});

	test('is looked at again by Get Result, too, when it is asked for once', async () => {
		const { json: submitted } = await runNodes(
			[swapNode({ waitForResult: false })],
			[pair(sandbox(), 'amara', 'bjorn')],
			credentialsFor(sandbox()),
		);
		await sandbox().clock.advance(10_000);
		sandbox().fail({ on: 'result', fault: 'noResultUrl', times: 1 });
		const { json } = await get(String(submitted[0]._id));
		expect(json[0]).toMatchObject({ status: 'completed', url: expect.stringMatching(/^http/) });
	});
});

describe('a list that is empty in another form', () => {
	test.each(['list', 'nullList', 'noList', 'nullData', 'noData'] as const)(
		'%s: the job is looked for again',
		async (as) => {
			sandbox().fail({ on: 'result', fault: 'emptyResult', as, times: 2 });
			const { json, error } = await swap();
			expect(error).toBeUndefined();
			expect(json[0].status).toBe('completed');
		},
	);

	test('asked for once, the job is unknown', async () => {
		sandbox().fail({ on: 'result', fault: 'emptyResult', as: 'nullData' });
		const { json } = await get('0123456789abcdef01234567');
		expect(json).toEqual([expect.objectContaining({ status: 'unknown' })]);
	});
});

test('a balance as text is a balance', async () => {
	sandbox().fail({ on: 'credit', fault: 'textBalance', times: 2 });
	const { json } = await runNodes([{ type: 'akoolAccount' }], [{}], credentialsFor(sandbox()));
	expect(json).toEqual([{ credit: 1000 }]);
	expect((await swap({ minimumCredits: 5 })).json[0].status).toBe('completed');
});
