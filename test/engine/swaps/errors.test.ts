import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const good = () => pair(sandbox(), 'amara', 'bjorn');
const run = async (node: NodeUnderTest, items: IDataObject[] = [good()], key = {}) =>
	await runNodes([node], items, credentialsFor(sandbox(), key));
/** There is only one item. */
const NUMBER = /\[item/;

describe('troubles are told in words, with the item and the job', () => {
	test('a job that fails', async () => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'generate temp file error' });
		const { error } = await run(swapNode());
		const [job] = sandbox().jobs.all();
		expect(error?.message).toBe(`Akool had an internal problem with this job`);
		expect(error?.description).toContain(
			`Job ${job._id} failed. Akool's message: "generate temp file error".`,
		);
		expect(error?.description).not.toContain('faces');
	});

	test('a picture without a face', async () => {
		const { error } = await run(swapNode(), [
			{ ...good(), target: `${sandbox().address}/portraits/nobody.png` },
		]);
		expect(error?.message).toBe('No face found in the target');
		expect(error?.description).toMatch(
			/^Job [0-9a-f]{24} failed\. Akool's message: "no face found in the target/,
		);
	});

	test.each([
		[{ apiKey: 'wrong' }, 'Akool does not accept this API key or token'],
		[{ apiKey: 'sandbox-code-1200' }, 'Akool has blocked this account'],
		[{ apiKey: 'sandbox-code-1003' }, 'Akool did not accept a value'],
		// It is not documented, so it may not mean that Akool did nothing.
		[{ apiKey: 'sandbox-code-9999' }, 'It is unclear whether Akool accepted this job'],
	])('the key %p', async (key, message) => {
		const { error } = await run(swapNode(), [good()], key);
		expect(error?.message).toContain(message);
		expect(error?.message).not.toMatch(NUMBER);
	});

	test('no credits', async () => {
		sandbox().credit = 0;
		const { error } = await run(swapNode());
		expect(error?.message).toBe('You do not have enough Akool credits');
		expect(error?.description).toContain('Top up');
	});

	test('Akool out of reach: nothing was sent, and the message says where to look', async () => {
		const { error } = await run(swapNode(), [good()], { baseUrl: 'http://127.0.0.1:1' });
		expect(error?.message).toBe("Akool can't be reached");
		expect(error?.description).toContain('Base URL');
	});

	test('a base URL that is none', async () => {
		const { error } = await run(swapNode(), [good()], { baseUrl: 'openapi.akool.com' });
		expect(error?.message).toContain("'Base URL' is not a web address");
	});

	test('when one of several fails, the message names the jobs that go on', async () => {
		sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1003, after: 2 });
		const { error } = await run(swapNode(), [good(), good(), good()]);
		expect(error?.message).toContain('did not accept a value');
		const others = sandbox().jobs.all();
		expect(others).toHaveLength(2);
		for (const { _id } of others) expect(error?.description).toContain(_id);
	});

	test('an expression that fails for one of several items', async () => {
		const sourceUrl = '={{ $json.gone ? $("Gone").item.json.photo : $json.source }}';
		const { error } = await run(swapNode({ sourceUrl }), [good(), { ...good(), gone: true }]);
		expect(error?.message).toBe("Referenced node doesn't exist");
		// The editor adds it to the message.
		expect(error?.context?.itemIndex).toBe(1);
	});
});

describe('with "Continue" and "Continue (using error output)"', () => {
	const items = () => [good(), { source: 'ftp://x', target: 'x' }, good(), good()];
	const failFourth = () =>
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'too dark', after: 2 });

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'%s: failed items go where users expect, their neighbours survive',
		async (onError) => {
			failFourth();
			const { outputs, error } = await run(swapNode({}, { onError }), items());
			expect(error).toBeUndefined();
			const failed = (onError === 'continueRegularOutput' ? outputs[0] : outputs[1]).filter(
				({ json }) => 'error' in json,
			);
			const fine = outputs[0].filter(({ json }) => json.status === 'completed');
			expect(fine).toHaveLength(2);
			expect(failed).toHaveLength(2);
			const messages = failed.map(({ json }) => String(json.error));
			expect(messages[0]).toMatch(/^'Source Face URL' starts with ftp:\/\/.*\[item 1\]$/);
			expect(messages[1]).toMatch(/^Akool could not finish the job: too dark \[item \d\]$/);
			expect(failed[1].json.message).toMatch(
				/^Job [0-9a-f]{24} failed. Akool's message: "too dark"\./,
			);
			expect(sandbox().ledger).toHaveLength(3);
		},
	);

	test.each<[string, IDataObject, object, string]>([
		['a wait of 0', { options: { maxWait: 0 } }, {}, "'Max Wait' must be above 0"],
		['a base URL that is none', {}, { baseUrl: 'akool' }, "'Base URL' is not a web address"],
		[
			'a bad key and a balance to check',
			{ options: { minimumCredits: 1 } },
			{ apiKey: 'x' },
			'API key',
		],
	])('%s is told for every item, none passes as good', async (_name, parameters, key, message) => {
		const node = swapNode(parameters, { onError: 'continueRegularOutput' });
		const { json } = await run(node, [good(), good()], key);
		expect(json).toHaveLength(2);
		for (const { error } of json) expect(error).toContain(message);
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('a failed item on the regular output has exactly error and message', async () => {
		failFourth();
		const { json } = await run(swapNode({}, { onError: 'continueRegularOutput' }), items());
		for (const item of json.filter(({ error }) => error)) {
			expect(Object.keys(item).sort()).toEqual(['error', 'message']);
		}
	});
});
