import type { IDataObject } from 'n8n-workflow';
import { runNodes } from './runNodes';
import { credentialsFor, pair, requestsTo, swapNode, useSandbox } from './sandboxHost';

const sandbox = useSandbox();
const UNKNOWN = '0123456789abcdef01234567';

const submit = async (count: number): Promise<string[]> => {
	const items = Array.from({ length: count }, () => pair(sandbox(), 'amara', 'bjorn'));
	const node = swapNode({ waitForResult: false });
	const { json } = await runNodes([node], items, credentialsFor(sandbox()));
	sandbox().requests.length = 0;
	return json.map(({ _id }) => String(_id));
};
const get = async (
	items: IDataObject[],
	resultIds: unknown = '={{ $json._id }}',
	onError?: string,
) =>
	await runNodes(
		[
			{
				type: 'akoolGetResult',
				parameters: { operation: 'get', resultIds } as IDataObject,
				settings: { onError } as object,
			},
		],
		items,
		credentialsFor(sandbox()),
	);

describe('getting results', () => {
	test('the IDs of all items go into one request; each result is linked to its item', async () => {
		const ids = await submit(3);
		await sandbox().clock.advance(10_000);
		const { outputs } = await get(ids.map((_id) => ({ _id })));
		expect(outputs[0].map(({ json, pairedItem }) => [json._id, json.status, pairedItem])).toEqual(
			ids.map((id, item) => [id, 'completed', { item }]),
		);
		expect(requestsTo(sandbox(), 'listbyids')).toHaveLength(1);
	});

	test('an item may ask for several, separated by commas or as a list', async () => {
		const [a, b, c] = await submit(3);
		await sandbox().clock.advance(150);
		const { outputs } = await get([{ ids: `${a}, ${b}` }, { ids: [c, a] }], '={{ $json.ids }}');
		expect(outputs[0].map(({ json, pairedItem }) => [json._id, pairedItem])).toEqual([
			[a, { item: 0 }],
			[b, { item: 0 }],
			[c, { item: 1 }],
			[a, { item: 1 }],
		]);
	});

	test('50 IDs go into a request', async () => {
		const items = Array.from({ length: 120 }, (_, index) => ({
			_id: index.toString(16).padStart(24, '0'),
		}));
		const { json } = await get(items);
		expect(json).toHaveLength(120);
		expect(requestsTo(sandbox(), 'listbyids')).toHaveLength(3);
	});

	test('a job under way has no url yet, although Akool names one', async () => {
		const [_id] = await submit(1);
		await sandbox().clock.advance(150);
		const { json } = await get([{ _id }]);
		expect(json).toEqual([expect.objectContaining({ _id, status: 'processing', statusCode: 2 })]);
		expect(json[0]).not.toHaveProperty('url');
	});

	test('a failed job is a result too: it says failed, and why', async () => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'too dark' });
		const [_id] = await submit(1);
		await sandbox().clock.advance(10_000);
		const { json, error } = await get([{ _id }]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{ _id, status: 'failed', statusCode: 4, failureReason: 'too dark' },
		]);
	});

	test('a job Akool does not list is unknown', async () => {
		const { json } = await get([{ _id: UNKNOWN }]);
		expect(json).toEqual([{ _id: UNKNOWN, status: 'unknown' }]);
	});

	test('reading is free, so passing trouble is met by asking again', async () => {
		sandbox().fail({ on: 'result', fault: 'httpStatus', status: 503 });
		const { json, error } = await get([{ _id: UNKNOWN }]);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
	});

	test.each([
		['={{ "" }}', "'Result IDs' is empty [item 0]"],
		['={{ $json.nothing }}', "'Result IDs' is empty [item 0]"],
		['20240102082900592-5653', "'Result IDs' holds a job_id"],
	])('%p is caught before anything is sent', async (resultIds, message) => {
		const { error } = await get([{}], resultIds);
		expect(error?.message).toContain(message);
		expect(sandbox().requests).toHaveLength(0);
	});

	test('with "Continue" a bad item does not lose its neighbours', async () => {
		const items = [{ _id: UNKNOWN }, {}, { _id: UNKNOWN }];
		const { json } = await get(items, undefined, 'continueRegularOutput');
		expect(json.map(({ status, error }) => status ?? error)).toEqual([
			'unknown',
			"'Result IDs' is empty [item 1]",
			'unknown',
		]);
	});
});
