import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const good = () => pair(sandbox(), 'amara', 'bjorn');
const run = async (node: NodeUnderTest, items: IDataObject[] = [good()]) =>
	await runNodes([node], items, credentialsFor(sandbox()));
/** There is only one item. */
const NUMBER = /\[item/;

describe('bad input is caught before anything is sent', () => {
	const landmarks = { landmarks: 'manual' };
	test.each<[string, IDataObject, string]>([
		['an empty address', { sourceUrl: '={{ "" }}' }, "'Source Face URL' is empty"],
		['no address at all', { targetUrl: 'a cat' }, "'Target URL' is not a web address: a cat"],
		['ftp', { sourceUrl: 'ftp://example.com/a.jpg' }, "'Source Face URL' starts with ftp://"],
		[
			'landmarks of the wrong form',
			{ options: { ...landmarks, sourceLandmarks: '1,2:3,4' } },
			"'Source Landmarks' does not hold four points",
		],
		[
			'no landmarks where there should be some',
			{ options: landmarks },
			"'Source Landmarks' and 'Target Landmarks' are both empty",
		],
	])('%s', async (_name, parameters, message) => {
		const { error } = await run(swapNode(parameters));
		expect(error?.message).toContain(message);
		expect(error?.message).not.toMatch(NUMBER);
		expect(error?.description?.length).toBeGreaterThan(20);
		expect(sandbox().requests).toHaveLength(0);
	});

	test.each<[string, IDataObject, string]>([
		['a wait of 0', { maxWait: 0 }, "'Max Wait' must be above 0, but is 0"],
		['a wait below 0', { maxWait: -5 }, "'Max Wait' must be above 0, but is -5"],
		['an interval of 0', { pollInterval: 0 }, "'Poll Interval' must be above 0"],
		['a wait in words', { maxWait: '={{ "long" }}' }, "'Max Wait' must be above 0, but is long"],
	])('%s', async (_name, options, message) => {
		const { error } = await run(swapNode({ options }));
		expect(error?.message).toContain(message);
		expect(error?.message).not.toMatch(NUMBER);
		expect(sandbox().requests).toHaveLength(0);
	});

	test('one bad row among good ones stops the node before the first credit is spent', async () => {
		const { error } = await run(swapNode(), [good(), { source: 'nothing', target: '' }, good()]);
		expect(error?.message).toMatch(/^'Source Face URL' is not a web address: nothing \[item 1\]$/);
		expect(sandbox().ledger).toHaveLength(0);
	});
});
