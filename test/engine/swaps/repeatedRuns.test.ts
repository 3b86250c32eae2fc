import type { INode } from 'n8n-workflow';
import { useProcessedData } from '../../support/processedData';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
useProcessedData();

/** Runs three rows in an execution that always has the same ID, and remembers nothing itself. */
const run = async (settings: Partial<INode> = {}, parameters = {}) => {
	const row = pair(sandbox(), 'amara', 'bjorn');
	return await runNodes(
		[swapNode(parameters, settings)],
		[row, row, row],
		credentialsFor(sandbox()),
	);
};

describe('n8n runs an execution again, since the worker that ran it stopped', () => {
	test('nothing is submitted again; every item is named as unclear', async () => {
		await run();
		const { error } = await run();
		expect(error?.message).toBe('It is unclear whether Akool accepted this job [item 0]');
		expect(error?.description).toContain('n8n ran this execution before and lost what it had done');
		expect(error?.description).toContain('for items 1, 2.');
		expect(sandbox().ledger).toHaveLength(3);
	});

	test('nor with Retry On Fail', async () => {
		await run();
		const { error } = await run({ retryOnFail: true, maxTries: 3, waitBetweenTries: 0 });
		expect(error?.description).toContain(
			'Before you send the job again in a new execution, log in',
		);
		expect(sandbox().ledger).toHaveLength(3);
	});

	test('nor with On Error set to Continue', async () => {
		await run();
		const { json } = await run({ onError: 'continueRegularOutput' });
		expect(json.map(({ error }) => error)).toEqual([
			'It is unclear whether Akool accepted this job [item 0]',
			'It is unclear whether Akool accepted this job [item 1]',
			'It is unclear whether Akool accepted this job [item 2]',
		]);
		expect(sandbox().ledger).toHaveLength(3);
	});

	test('if nothing was submitted before, it is submitted now', async () => {
		const tooPoor = { options: { minimumCredits: sandbox().credit + 1 } };
		expect((await run({}, tooPoor)).error?.message).toContain('below the minimum');
		const { json } = await run();
		expect(json.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed']);
		expect(sandbox().ledger).toHaveLength(3);
	});
});

test('further tries of the same run are not taken for another run', async () => {
	sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1003, times: 2 });
	const { json } = await run({ retryOnFail: true, maxTries: 5, waitBetweenTries: 0 });
	expect(json.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed']);
	expect(sandbox().ledger).toHaveLength(3);
});
