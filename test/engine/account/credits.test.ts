import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();

describe('Akool Account', () => {
	test('gives the balance, with one request for all items', async () => {
		sandbox().credit = 42;
		const { outputs } = await runNodes(
			[{ type: 'akoolAccount' }],
			[{}, {}],
			credentialsFor(sandbox()),
		);
		expect(outputs[0]).toEqual([
			{ json: { credit: 42 }, pairedItem: { item: 0 } },
			{ json: { credit: 42 }, pairedItem: { item: 1 } },
		]);
		expect(requestsTo(sandbox(), 'quota/info')).toHaveLength(1);
	});

	test('says what is wrong with the key', async () => {
		const credentials = credentialsFor(sandbox(), { apiKey: 'wrong' });
		const { error } = await runNodes([{ type: 'akoolAccount' }], [{}], credentials);
		expect(error?.message).toContain('does not accept this API key');
	});
});

describe("'Minimum Credits'", () => {
	const run = async (minimumCredits: number, onError?: string) =>
		await runNodes(
			[swapNode({ options: { pollInterval: 0.1, minimumCredits } }, { onError } as object)],
			[pair(sandbox(), 'amara', 'bjorn'), pair(sandbox(), 'chen', 'dolores')],
			credentialsFor(sandbox()),
		);

	test('stops the run before any charge', async () => {
		sandbox().credit = 49;
		const { error } = await run(50);
		expect(error?.message).toBe(
			'Your Akool balance is 49 credits, below the minimum of 50 [item 0]',
		);
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('with "Continue" every item says so', async () => {
		sandbox().credit = 49;
		const { json } = await run(50, 'continueRegularOutput');
		expect(json).toHaveLength(2);
		for (const [row, { error }] of json.entries())
			expect(error).toContain(`below the minimum of 50 [item ${row}]`);
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('is enough when it is met, and looked up once', async () => {
		sandbox().credit = 50;
		const { json } = await run(50);
		expect(json.map(({ status }) => status)).toEqual(['completed', 'completed']);
		expect(requestsTo(sandbox(), 'quota/info')).toHaveLength(1);
	});

	test('not chosen, the balance is not looked up at all', async () => {
		await run(0);
		expect(requestsTo(sandbox(), 'quota/info')).toHaveLength(0);
	});
});
