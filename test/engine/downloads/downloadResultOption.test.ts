import type { ServerResponse } from 'node:http';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { downloadingSwap, getResult, useDownloadingNodes } from './downloadingNodes';

const { sandbox, host, rows, run, finishedJobs, expectFile, expectSwappedFile } =
	useDownloadingNodes();

const HOUR = 60 * 60 * 1000;
const sendPicture = (response: ServerResponse) =>
	response.writeHead(200, { 'content-type': 'image/png' }).end('\x89PNG\r\n\x1a\n', 'latin1');

/** Each status of a job lasts for an hour there. */
const slow = useSandbox({ queueMs: HOUR, processMs: HOUR });

describe("'Download Result' of a swap node", () => {
	test('each row has its own picture as a file, in order; each is charged once', async () => {
		const { outputs } = await run(downloadingSwap(), rows(3));
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		for (const item of outputs[0]) await expectSwappedFile(item);
		expect(sandbox().ledger).toHaveLength(3);
		expect(outputs[0][0].json).toMatchObject({ status: 'completed', url: expect.any(String) });
	});

	test('a video comes as a video', async () => {
		const parameters = {
			sourceUrl: sandbox().portrait('amara').url,
			targetUrl: sandbox().videos[0].url,
			downloadResult: true,
			options: { pollInterval: 0.1 },
		};
		const { outputs } = await run({ type: 'akoolFaceSwapPlus', parameters }, [{}]);
		const name = new URL(parameters.targetUrl).pathname.split('/').pop()?.split('.')[0];
		await expectFile(outputs[0][0], 'data', `${name}-swapped.mp4`);
		expect(outputs[0][0].binary?.data.fileType).toBe('video');
	});

	test.each([
		['picture', 'picture'],
		[' result ', 'result'],
		['', 'data'],
		['   ', 'data'],
		['={{ $json.nothing }}', 'data'],
	])("the field '%s' means '%s'", async (outputField, field) => {
		const { outputs } = await run(downloadingSwap({ outputField }), rows(1));
		await expectSwappedFile(outputs[0][0], field);
	});

	test('each row may have a field of its own', async () => {
		const items = rows(2).map((row, index) => ({ ...row, field: `file${index}` }));
		const { outputs } = await run(downloadingSwap({ outputField: '={{ $json.field }}' }), items);
		await expectSwappedFile(outputs[0][0], 'file0');
		await expectSwappedFile(outputs[0][1], 'file1');
	});

	test('a field that can not be read is told before anything is charged', async () => {
		const items = rows(2).map((row, index) => (index === 0 ? { ...row, field: 'file' } : row));
		const outputField = "={{ $json.field || $('Nowhere').item.json.field }}";
		const { error } = await run(downloadingSwap({ outputField }), items);
		expect(error?.message).toBe("Referenced node doesn't exist");
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('without it nothing is downloaded', async () => {
		const { outputs } = await run(swapNode({ options: { pollInterval: 0.1 } }), rows(1));
		expect(outputs[0][0]).not.toHaveProperty('binary');
		const { url } = sandbox().jobs.all()[0];
		expect(sandbox().fileRequests.map(({ path }) => path)).not.toContain(new URL(url).pathname);
	});

	test('the file host never sees the key', async () => {
		await run(downloadingSwap(), rows(1));
		const { pathname } = new URL(sandbox().jobs.all()[0].url);
		const asked = sandbox().fileRequests.filter(({ path }) => path === pathname);
		expect(asked).toHaveLength(1);
		const { apiKey, clientId } = sandbox();
		expect(asked[0].headers).not.toHaveProperty('x-api-key');
		expect(asked[0].headers).not.toHaveProperty('authorization');
		expect(JSON.stringify(asked[0])).not.toContain(apiKey);
		expect(JSON.stringify(asked[0])).not.toContain(clientId);
	});

	test('twenty files come in four at a time', async () => {
		const open: ServerResponse[] = [];
		let most = 0;
		host().answer = (_request, response) => {
			most = Math.max(most, open.push(response));
			// If a fifth one came, it would come meanwhile.
			if (open.length === 4) setTimeout(() => open.splice(0).forEach(sendPicture), 100);
		};
		const ids = await finishedJobs(20);
		for (const job of sandbox().jobs.all()) job.url = `${host().address}/${job._id}.png`;
		const { outputs } = await run(
			getResult('get'),
			ids.map((_id) => ({ _id })),
		);
		expect(outputs[0].map(({ binary }) => binary?.data.fileName)).toEqual(
			ids.map((id) => `${id}.png`),
		);
		expect([host().requests.length, most]).toEqual([20, 4]);
	});
});

describe("'Download Result' of Akool Get Result", () => {
	test.each([
		['get', {}],
		['wait', {}],
		['wait', { waitUsing: 'callback' }],
	])('%s %j', async (operation, parameters) => {
		const [a, b] = await finishedJobs(2);
		const { outputs } = await run(getResult(operation, parameters), [{ _id: b }, { _id: a }]);
		expect(outputs[0].map(({ json, pairedItem }) => [json._id, pairedItem])).toEqual([
			[b, { item: 0 }],
			[a, { item: 1 }],
		]);
		for (const item of outputs[0]) await expectFile(item);
	});

	test("Akool's own entry may have a file beside it", async () => {
		const [_id] = await finishedJobs(1);
		const { outputs } = await run(getResult('get', { simplify: false }), [{ _id }]);
		await expectFile(outputs[0][0]);
		expect(outputs[0][0].json).toMatchObject({ _id, faceswap_status: 3 });
	});

	test.each([true, false])(
		'a job under way is not downloaded, although Akool names an address (simplify: %p)',
		async (simplify) => {
			const credentials = credentialsFor(slow());
			const row = pair(slow(), 'amara', 'bjorn');
			const submit = swapNode({ waitForResult: false });
			const { json } = await runNodes([submit], [row], credentials);
			await slow().clock.advance(1.5 * HOUR);
			const get = getResult('get', { simplify });
			const { outputs } = await runNodes([get], [{ _id: json[0]._id }], credentials);
			expect(outputs[0][0]).not.toHaveProperty('binary');
			expect(outputs[0][0].json).not.toHaveProperty('downloadFailed');
			const { pathname } = new URL(slow().jobs.all()[0].url);
			expect(slow().fileRequests.map(({ path }) => path)).not.toContain(pathname);
		},
	);

	test('what it deletes it does not download', async () => {
		const [_id] = await finishedJobs(1);
		const { outputs } = await run(getResult('delete'), [{ _id }]);
		expect(outputs[0]).toEqual([{ json: { _id, deleted: true }, pairedItem: { item: 0 } }]);
	});

	test.each(['get', 'wait'])(
		'%s: an old file that is still there comes, and nobody is sent to pay for it anew',
		async (operation) => {
			const [_id] = await finishedJobs(1);
			sandbox().jobs.find(_id)!.createdAt = Date.now() - 8 * 24 * 60 * 60 * 1000;
			const { outputs } = await run(getResult(operation), [{ _id }]);
			await expectFile(outputs[0][0]);
			expect(outputs[0][0].json).not.toHaveProperty('expired');
			expect(outputs[0][0].json).toMatchObject({ _id, status: 'completed' });
		},
	);

	test('a file that Akool has deleted: the item says when', async () => {
		const [_id] = await finishedJobs(1);
		await sandbox().clock.advance(8 * 24 * 60 * 60 * 1000);
		const job = sandbox().jobs.find(_id)!;
		job.createdAt = Date.now() - 8 * 24 * 60 * 60 * 1000;
		const { outputs } = await run(getResult('get'), [{ _id }]);
		const day = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
		expect(outputs[0][0].json.downloadFailed).toBe(
			`The result was not downloaded: the file host responded with HTTP 403. Akool deleted this result on ${day}, 7 days after the job was created. Run the swap again to get a new one, which costs credits.`,
		);
		expect(requestsTo(sandbox(), 'listbyids')).toHaveLength(1);
	});
});
