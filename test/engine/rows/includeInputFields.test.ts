import type { IDataObject } from 'n8n-workflow';
import { type InputItem, NODES, type NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const good = () => pair(sandbox(), 'amara', 'bjorn');
const run = async (node: NodeUnderTest, items: InputItem[]) =>
	await runNodes([node], items, credentialsFor(sandbox()));
/** A swap node with the option on. */
const swap = (parameters: IDataObject = {}, settings: NodeUnderTest['settings'] = {}) =>
	swapNode(
		{
			...parameters,
			options: { includeInputFields: true, pollInterval: 0.1, ...Object(parameters.options) },
		},
		settings,
	);

/** A row whose columns are called like fields of a result, and others. */
const row = () => ({
	...good(),
	name: 'Anna',
	note: { tags: ['vip', 'new'], seen: null },
	status: 'new',
	url: 'https://example.com/anna',
	expired: 'no',
	error: 'none so far',
	message: 'Hello Anna',
});
const OWN = { name: 'Anna', note: { tags: ['vip', 'new'], seen: null }, message: 'Hello Anna' };

describe("'Include Input Fields' of a swap node", () => {
	test("the row's columns stand beside the result, whose own fields win", async () => {
		const { outputs } = await run(swap(), [row(), { ...good(), name: 'Ben' }]);
		const [job] = sandbox().jobs.all();
		expect(outputs[0][0].json).toMatchObject({
			...good(),
			...OWN,
			_id: job._id,
			status: 'completed',
			url: job.url,
		});
		expect(outputs[0].map(({ json, pairedItem }) => [json.name, pairedItem])).toEqual([
			['Anna', { item: 0 }],
			['Ben', { item: 1 }],
		]);
	});

	test('what the result lacks is not taken from the row: a queued job has no address', async () => {
		const { json } = await run(swap({ waitForResult: false }), [row()]);
		expect(json[0]).toMatchObject({ ...OWN, status: 'queued' });
		expect(json[0]).not.toHaveProperty('url');
		expect(json[0]).not.toHaveProperty('expired');
	});

	test('a column that no result of Akool has is kept, such as price', async () => {
		const own = { price: 12, urls: 'many', id: 7 };
		const { json } = await run(swap({ waitForResult: false }), [{ ...row(), ...own }]);
		expect(json[0]).toMatchObject(own);
	});

	test('without it the result stands alone', async () => {
		const { json } = await run(swapNode(), [row()]);
		expect(json[0]).not.toHaveProperty('name');
		expect(json[0]).not.toHaveProperty('message');
	});

	test('two hundred rows keep their order', async () => {
		const rows = Array.from({ length: 200 }, (_, index) => ({ ...good(), row: index + 1 }));
		const options = { parallel: 20 };
		const { outputs } = await run(swap({ waitForResult: false, options }), rows);
		expect(outputs[0].map(({ json, pairedItem }) => [json.row, pairedItem])).toEqual(
			rows.map(({ row }, item) => [row, { item }]),
		);
	});

	test.each(['TRUE', 'yes', 1])('%p means on', async (includeInputFields) => {
		const options = { includeInputFields };
		const { json } = await run(swap({ waitForResult: false, options }), [row()]);
		expect(json[0]).toMatchObject(OWN);
	});

	test('what is neither on nor off is told before anything is charged', async () => {
		const { error } = await run(swap({ options: { includeInputFields: 'maybe' } }), [row()]);
		expect(error?.message).toMatch(/^'Include Input Fields' must be true or false/);
		expect(sandbox().ledger).toHaveLength(0);
	});

	test("the row's files stand beside the result's, which wins", async () => {
		const file = (name: string) => ({ data: 'AAAA', mimeType: 'image/png', fileName: name });
		const binary = { data: file('old.png'), passport: file('passport.png') };
		const { outputs } = await run(swap({ downloadResult: true }), [{ json: row(), binary }]);
		expect(Object.keys(outputs[0][0].binary ?? {}).sort()).toEqual(['data', 'passport']);
		expect(outputs[0][0].binary?.passport).toEqual(binary.passport);
		expect(outputs[0][0].binary?.data.fileName).not.toBe('old.png');
	});
});

describe('rows with columns called error and message', () => {
	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'%s: good ones come out as good, failed ones as failed',
		async (onError) => {
			const rows = [row(), { ...row(), target: 'nothing' }];
			const { outputs } = await run(swap({}, { onError }), rows);
			expect(outputs[0][0].json).toMatchObject({ ...OWN, status: 'completed' });
			expect(outputs[0][0].json).not.toHaveProperty('error');
			const failed = onError === 'continueErrorOutput' ? outputs[1] : outputs[0].slice(1);
			expect(failed).toHaveLength(1);
			expect(failed[0].json.error).toMatch(/^'Target URL' is not a web address/);
			expect(failed[0].json.message).toMatch(/\(reason: \w+\)$/);
			// n8n adds the columns on the error output, and only there.
			expect(failed[0].json.name).toBe(onError === 'continueErrorOutput' ? 'Anna' : undefined);
		},
	);

	test('n8n does not take a good row for a failed one and try it again', async () => {
		const execute = jest.spyOn(NODES.akoolFaceSwapPro, 'execute');
		const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };
		const { json } = await run(swap({}, retry), [row()]);
		expect(json[0]).toMatchObject(OWN);
		expect(execute).toHaveBeenCalledTimes(1);
		execute.mockRestore();
	});
});

describe("'Include Input Fields' of Akool Get Result", () => {
	const getResult = (parameters: IDataObject): NodeUnderTest => ({
		type: 'akoolGetResult',
		parameters: {
			resultIds: '={{ $json.ids }}',
			options: { includeInputFields: true },
			...parameters,
		},
	});

	test.each([
		{ operation: 'get' },
		{ operation: 'wait' },
		{ operation: 'wait', waitUsing: 'callback' },
	])('%j: each of several IDs has the columns of its row', async (parameters) => {
		const submitted = await run(swapNode({ waitForResult: false }), [good(), good(), good()]);
		await sandbox().clock.advance(10_000);
		const [a, b, c] = submitted.json.map(({ _id }) => _id);
		const rows = [
			{ ...row(), ids: `${c}, ${a}` },
			{ name: 'Ben', ids: b },
		];
		const { outputs } = await run(getResult(parameters), rows);
		expect(outputs[0].map(({ json, pairedItem }) => [json._id, json.name, pairedItem])).toEqual([
			[c, 'Anna', { item: 0 }],
			[a, 'Anna', { item: 0 }],
			[b, 'Ben', { item: 1 }],
		]);
		expect(outputs[0][0].json).toMatchObject({ ...OWN, status: 'completed' });
		expect(outputs[0][0].json.url).not.toBe(row().url);
	});
});

test('Akool Face Detect: each face has the columns of its row, and only its own fields', async () => {
	const parameters = { mediaUrl: '={{ $json.target }}', options: { includeInputFields: true } };
	const stale = { frameTime: 3, faceUrl: 'https://example.com/old.jpg', faceIndex: 9 };
	const duo = { ...row(), ...stale, target: sandbox().portrait('duo').url };
	const { json } = await run({ type: 'akoolFaceDetect', parameters }, [duo]);
	expect(json.map(({ name, faceIndex }) => [name, faceIndex])).toEqual([
		['Anna', 0],
		['Anna', 1],
	]);
	expect(json[0]).toMatchObject(OWN);
	expect(json[0]).not.toHaveProperty('frameTime');
	expect(json[0].faceUrl).not.toBe(stale.faceUrl);
});
