import type { IDataObject } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { whileJobsFinish } from '../../support/whileJobsFinish';

const HOUR = 60 * 60 * 1000;

// Each status lasts for an hour, so a test says itself how far a job is.
const sandbox = useSandbox({ queueMs: HOUR, processMs: HOUR });
const finishJobs = async () => await sandbox().clock.advance(2 * HOUR);
const UNKNOWN = '0123456789abcdef01234567';

const submit = async (count: number): Promise<string[]> => {
	const items = Array.from({ length: count }, () => pair(sandbox(), 'amara', 'bjorn'));
	const node = swapNode({ waitForResult: false });
	const { json } = await runNodes([node], items, credentialsFor(sandbox()));
	sandbox().requests.length = 0;
	return json.map(({ _id }) => String(_id));
};
const results = async (
	operation: string,
	items: IDataObject[],
	parameters: IDataObject = {},
	onError?: string,
) =>
	await runNodes(
		[
			{
				type: 'akoolGetResult',
				parameters: { operation, options: { pollInterval: 0.1 }, ...parameters },
				settings: { onError } as object,
			},
		],
		items,
		credentialsFor(sandbox()),
	);
const get = async (items: IDataObject[], resultIds = '={{ $json._id }}', onError?: string) =>
	await results('get', items, { resultIds }, onError);

describe('getting results', () => {
	test('the IDs of all items go into one request; each result is linked to its item', async () => {
		const ids = await submit(3);
		await finishJobs();
		const { outputs } = await get(ids.map((_id) => ({ _id })));
		expect(outputs[0].map(({ json, pairedItem }) => [json._id, json.status, pairedItem])).toEqual(
			ids.map((id, item) => [id, 'completed', { item }]),
		);
		expect(requestsTo(sandbox(), 'listbyids')).toHaveLength(1);
	});

	test('an item may ask for several, separated by commas or as a list', async () => {
		const [a, b, c] = await submit(3);
		await sandbox().clock.advance(1.5 * HOUR);
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

	test('a list that Akool refuses is asked for in parts', async () => {
		const ids = await submit(3);
		await finishJobs();
		sandbox().fail({ on: 'result', fault: 'businessCode', code: 1003 });
		const { json } = await get([{ _id: [...ids, UNKNOWN] }]);
		expect(json.map(({ status }) => status)).toEqual([
			'completed',
			'completed',
			'completed',
			'unknown',
		]);
		const asked = requestsTo(sandbox(), 'listbyids').map(({ query }) => query as { _ids: string });
		expect(asked.map(({ _ids }) => _ids.split(',').length)).toEqual([4, 2, 2]);
	});

	test('a job under way has no url yet, although Akool names one', async () => {
		const [_id] = await submit(1);
		await sandbox().clock.advance(1.5 * HOUR);
		const { json } = await get([{ _id }]);
		expect(json).toEqual([expect.objectContaining({ _id, status: 'processing', statusCode: 2 })]);
		expect(json[0]).not.toHaveProperty('url');
	});

	test('a failed job is a result too: it says failed, and why', async () => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'too dark' });
		const [_id] = await submit(1);
		await finishJobs();
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
		['={{ "" }}', "'Result IDs' is empty"],
		['={{ $json.nothing }}', "'Result IDs' is empty"],
		['20240102082900592-5653', "'Result IDs' contains a job_id"],
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

describe('raw data', () => {
	test.each(['get', 'wait'])(
		'%s without Simplify gives what Akool says, as it is',
		async (operation) => {
			const [_id] = await submit(1);
			await finishJobs();
			const { json } = await results(operation, [{ _id }], { simplify: false });
			expect(json).toEqual([
				expect.objectContaining({ _id, faceswap_status: 3, faceswap_type: expect.any(Number) }),
			]);
		},
	);

	test('an address of this n8n that Akool quotes does not give away what opens it', async () => {
		const reason = 'no picture at https://n8n.example.com/rest/binary-data/signed?token=abc.def';
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason });
		const [_id] = await submit(1);
		await finishJobs();
		const { json } = await results('get', [{ _id }], { simplify: false });
		expect(json).toMatchObject([{ _id, faceswap_status: 4, alg_msg: expect.any(String) }]);
		expect(JSON.stringify(json)).not.toContain('abc.def');
	});
});

describe('waiting for results', () => {
	test('it looks at once, since the jobs may be finished long since', async () => {
		const [_id] = await submit(1);
		await finishJobs();
		const { json } = await results('wait', [{ _id }], { options: { pollInterval: 600 } });
		expect(json).toMatchObject([{ _id, status: 'completed' }]);
	});

	test('all jobs of all items are waited for together and put out in order', async () => {
		const [a, b, c] = await submit(3);
		const { outputs } = await whileJobsFinish(
			sandbox(),
			2 * HOUR,
			async () => await results('wait', [{ _id: c }, { _id: [b, a] }]),
		);
		expect(outputs[0].map(({ json, pairedItem }) => [json._id, json.status, pairedItem])).toEqual([
			[c, 'completed', { item: 0 }],
			[b, 'completed', { item: 1 }],
			[a, 'completed', { item: 1 }],
		]);
		const [look] = requestsTo(sandbox(), 'listbyids');
		expect((look.query as { _ids: string })._ids.split(',')).toHaveLength(3);
	});

	test('a job that failed is an error here, with its reason', async () => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'too dark' });
		const [_id] = await submit(1);
		await finishJobs();
		const { error } = await results('wait', [{ _id }]);
		expect(error?.message).toBe('Akool could not finish the job: too dark');
		expect(error?.description).toContain(`Job ${_id} failed. Akool's message: "too dark".`);
	});

	test('a job Akool never lists ends with the wait', async () => {
		const options = { pollInterval: 0.1, maxWait: 0.01 };
		const { error } = await results('wait', [{ _id: UNKNOWN }], { options });
		expect(error?.message).toBe('Akool did not list this job within 0.6 seconds');
		expect(error?.description).toContain(`Job ${UNKNOWN}: check this ID`);
	});
});

describe('deleting results', () => {
	test('all IDs go in one request as one text, and each is put out as deleted', async () => {
		const [a, b] = await submit(2);
		await finishJobs();
		const { outputs } = await results('delete', [{ _id: a }, { _id: b }]);
		expect(outputs[0]).toEqual([
			{ json: { _id: a, deleted: true }, pairedItem: { item: 0 } },
			{ json: { _id: b, deleted: true }, pairedItem: { item: 1 } },
		]);
		expect(requestsTo(sandbox(), 'delbyids').map(({ body }) => body)).toEqual([
			{ _ids: `${a},${b}` },
		]);
		const { json } = await get([{ _id: a }]);
		expect(json).toEqual([{ _id: a, status: 'unknown' }]);
	});

	test('a broken connection is no reason to give up: to delete twice is to delete once', async () => {
		const [_id] = await submit(1);
		sandbox().fail({ on: 'delete', fault: 'resetAfterAcceptance' });
		const { json, error } = await results('delete', [{ _id }]);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ _id, deleted: true }]);
	});
});
