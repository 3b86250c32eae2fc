import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import type { IDataObject } from 'n8n-workflow';
import { until } from '../../../n8n-host/until';
import { runNodes, startNodes } from '../../support/runNodes';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { swapNode } from '../../support/swapNode';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';

const sandbox = useSandbox();
const good = () => pair(sandbox(), 'amara', 'bjorn');
const run = async (node: NodeUnderTest, items: IDataObject[] = [good()], key = {}) =>
	await runNodes([node], items, credentialsFor(sandbox(), key));
const TITLE = /\[item 0\]$/;

describe('bad input is caught before anything is sent', () => {
	const landmarks = { landmarks: 'manual' };
	test.each<[string, IDataObject, string]>([
		['an empty address', { sourceUrl: '={{ "" }}' }, "'Source Face URL' is empty"],
		[
			'no address at all',
			{ targetUrl: 'a cat' },
			"'Target Picture URL' is not a web address: a cat",
		],
		['ftp', { sourceUrl: 'ftp://example.com/a.jpg' }, "'Source Face URL' starts with ftp://"],
		[
			'landmarks of the wrong form',
			{ ...landmarks, sourceLandmarks: '1,2:3,4' },
			"'Source Landmarks' is not a landmark string",
		],
		[
			'no landmarks where there should be some',
			landmarks,
			"'Source Landmarks' and 'Target Landmarks' are both empty",
		],
	])('%s', async (_name, parameters, message) => {
		const { error } = await run(swapNode(parameters));
		expect(error?.message).toContain(message);
		expect(error?.message).toMatch(TITLE);
		expect(error?.description?.length).toBeGreaterThan(20);
		expect(sandbox().requests).toHaveLength(0);
	});

	test.each<[string, IDataObject, string]>([
		['a wait of 0', { maxWait: 0 }, "'Max Wait' has to be above 0, but is 0"],
		['a wait below 0', { maxWait: -5 }, "'Max Wait' has to be above 0, but is -5"],
		['an interval of 0', { pollInterval: 0 }, "'Poll Interval' has to be above 0"],
		['a wait in words', { maxWait: '={{ "long" }}' }, "'Max Wait' has to be above 0, but is long"],
	])('%s', async (_name, options, message) => {
		const { error } = await run(swapNode({ options }));
		expect(error?.message).toContain(message);
		expect(error?.message).toMatch(TITLE);
		expect(sandbox().requests).toHaveLength(0);
	});

	test('one bad row among good ones stops the node before the first credit is spent', async () => {
		const { error } = await run(swapNode(), [good(), { source: 'nothing', target: '' }, good()]);
		expect(error?.message).toMatch(/^'Source Face URL' is not a web address: nothing \[item 1\]$/);
		expect(sandbox().ledger).toHaveLength(0);
	});
});

describe('troubles are told in words, with the item and the job', () => {
	test('a job that fails', async () => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'generate temp file error' });
		const { error } = await run(swapNode());
		const [job] = sandbox().jobs.all();
		expect(error?.message).toBe(`Akool could not finish job ${job._id} [item 0]`);
		expect(error?.description).toContain('generate temp file error');
	});

	test('a picture without a face', async () => {
		const { error } = await run(swapNode(), [
			{ ...good(), target: `${sandbox().address}/portraits/nobody.png` },
		]);
		expect(error?.message).toMatch(/^Akool could not finish job [0-9a-f]{24} \[item 0\]$/);
	});

	test.each([
		[{ apiKey: 'wrong' }, 'Akool does not accept this API key or token'],
		[{ apiKey: 'sandbox-code-1200' }, 'Akool has blocked this account'],
		[{ apiKey: 'sandbox-code-1003' }, 'Akool did not accept the values it was given'],
		[{ apiKey: 'sandbox-code-9999' }, 'Akool refused'],
	])('the key %p', async (key, message) => {
		const { error } = await run(swapNode(), [good()], key);
		expect(error?.message).toContain(message);
		expect(error?.message).toMatch(TITLE);
	});

	test('no credits', async () => {
		sandbox().credit = 0;
		const { error } = await run(swapNode());
		expect(error?.message).toBe('Your Akool credits do not suffice [item 0]');
		expect(error?.description).toContain('Top up');
	});

	test('Akool out of reach: nothing was sent, and the message says where to look', async () => {
		const { error } = await run(swapNode(), [good()], { baseUrl: 'http://127.0.0.1:1' });
		expect(error?.message).toBe('Akool can not be reached [item 0]');
		expect(error?.description).toContain('Base URL');
	});

	test('a base URL that is none', async () => {
		const { error } = await run(swapNode(), [good()], { baseUrl: 'openapi.akool.com' });
		expect(error?.message).toContain("'Base URL' is not a web address");
	});

	test('when one of several fails, the message names the jobs that go on', async () => {
		sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1003, after: 2 });
		const { error } = await run(swapNode(), [good(), good(), good()]);
		expect(error?.message).toContain('did not accept the values');
		const others = sandbox().jobs.all();
		expect(others).toHaveLength(2);
		for (const { _id } of others) expect(error?.description).toContain(_id);
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
			expect(messages[1]).toMatch(/^Akool could not finish job [0-9a-f]{24} \[item \d\]$/);
			expect(failed[1].json.message).toContain('too dark');
			expect(sandbox().ledger).toHaveLength(3);
		},
	);

	test.each<[string, IDataObject, object, string]>([
		['a wait of 0', { options: { maxWait: 0 } }, {}, "'Max Wait' has to be above 0"],
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

describe('a submission is charged once', () => {
	const continuing = swapNode({}, { onError: 'continueRegularOutput' });

	test.each([
		['the connection breaks after Akool took it', { fault: 'resetAfterAcceptance' }],
		['the answer is garbage', { fault: 'garbage', accepted: true }],
		['a proxy answers 502', { fault: 'httpStatus', status: 502, accepted: true }],
	] as const)('%s: it is not sent again, and the message says so', async (_name, fault) => {
		sandbox().fail({ on: 'submit', ...fault });
		const { json } = await run(continuing, [good(), good()]);
		const unclear = json.find(({ error }) => error);
		expect(unclear?.error).toMatch(/^It is unclear whether Akool took this job \[item \d\]$/);
		expect(unclear?.message).toContain('may have been charged');
		expect(json.filter(({ status }) => status === 'completed')).toHaveLength(1);
		expect(requestsTo(sandbox(), 'faceswapByImage')).toHaveLength(2);
		expect(sandbox().ledger).toHaveLength(2);
	});

	test.each([
		['code 1005', { fault: 'businessCode', code: 1005 }],
		['HTTP 429', { fault: 'httpStatus', status: 429, retryAfter: '1' }],
	] as const)('%s means it was refused, so it is sent again', async (_name, fault) => {
		sandbox().fail({ on: 'submit', ...fault });
		const { json } = await run(swapNode(), [good()]);
		expect(json).toMatchObject([{ status: 'completed' }]);
		const [first, second] = requestsTo(sandbox(), 'faceswapByImage');
		expect(second.at - first.at).toBeGreaterThanOrEqual(990);
		expect(sandbox().ledger).toHaveLength(1);
	});
});

describe('pressing stop', () => {
	test('ends the wait within 2 seconds, and nothing more is asked', async () => {
		const running = startNodes(
			[swapNode({ options: { pollInterval: 30 } })],
			[good()],
			credentialsFor(sandbox()),
		);
		await until(() => sandbox().ledger.length > 0);
		const stopped = Date.now();
		running.cancel();
		const { run: result } = await running.outcome;
		expect(Date.now() - stopped).toBeLessThan(2000);
		expect(result.status).toBe('canceled');
		const asked = sandbox().requests.length;
		await new Promise((next) => setTimeout(next, 600));
		expect(sandbox().requests).toHaveLength(asked);
	});

	test("names the jobs that go on in n8n's log", async () => {
		sandbox().fail({ on: 'result', fault: 'emptyResult', times: 1000 });
		const log = jest.spyOn(Container.get(Logger), 'warn');
		const running = startNodes([swapNode()], [good()], credentialsFor(sandbox()));
		const hasAsked = () => requestsTo(sandbox(), 'listbyids').length > 0;
		await until(hasAsked);
		running.cancel();
		await running.outcome;
		const [{ _id }] = sandbox().jobs.all();
		expect(log).toHaveBeenCalledWith(
			`Jobs that go on at Akool, to fetch with Akool Get Result: ${_id}.`,
		);
	});
});
