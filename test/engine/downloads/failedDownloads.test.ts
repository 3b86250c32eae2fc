import { AKOOL_INFO } from '../../../lib/akool/akoolInfo';
import { DOWNLOAD_LIMITS } from '../../../lib/n8n/downloads/downloadLimits';
import { withDownload } from '../../../lib/n8n/downloads/downloads';
import { nodeContext } from '../../support/nodeContext';
import { downloadingSwap, getResult, useDownloadingNodes } from './downloadingNodes';

const { sandbox, rows, run, finishedJobs, expectSwappedFile } = useDownloadingNodes();

// Half a minute is long for a test.
const limits = { ...DOWNLOAD_LIMITS };
beforeEach(() => Object.assign(DOWNLOAD_LIMITS, { missingMs: 200 }));
afterAll(() => Object.assign(DOWNLOAD_LIMITS, limits));

describe('a download that fails never loses a paid job', () => {
	const FAILED = 'The result was not downloaded: ';
	test.each<[string, object, RegExp]>([
		[
			'HTTP 403',
			{ fault: 'httpStatus', status: 403, times: 1000 },
			/^the file host responded with HTTP 403\. Akool should keep it until 2\d{3}-.* Wait a few minutes/,
		],
		[
			'HTTP 404',
			{ fault: 'httpStatus', status: 404, times: 1000 },
			/^the file host responded with HTTP 404\. Akool should keep it until/,
		],
		[
			'a web page',
			{ fault: 'httpStatus', status: 200 },
			/^the file is neither a picture nor a video\. Open `url`/,
		],
		[
			'a cut connection',
			{ fault: 'truncatedFile', times: 4 },
			/^the connection to the file host was lost\. Open `url` until 2\d{3}-\S+, or get it with Akool Get Result,/,
		],
	])('%s', async (_name, fault, words) => {
		sandbox().fail({ on: 'file', ...fault } as Parameters<ReturnType<typeof sandbox>['fail']>[0]);
		const { outputs, error } = await run(downloadingSwap(), rows(1));
		const [{ json, binary }] = outputs[0];
		const [job] = sandbox().jobs.all();
		expect(error).toBeUndefined();
		expect(binary).toBeUndefined();
		expect(json).toMatchObject({ _id: job._id, status: 'completed', url: job.url });
		expect(String(json.downloadFailed).startsWith(FAILED)).toBe(true);
		expect(String(json.downloadFailed).slice(FAILED.length)).toMatch(words);
		expect(sandbox().ledger).toHaveLength(1);
	});

	test.each<[string, object]>([
		['HTTP 500', { fault: 'httpStatus', status: 500 }],
		['HTTP 403', { fault: 'httpStatus', status: 403 }],
		['HTTP 404', { fault: 'httpStatus', status: 404 }],
		['a cut connection', { fault: 'truncatedFile' }],
	])(
		'%s once: the file is there all the same, and nothing is charged twice',
		async (_name, fault) => {
			DOWNLOAD_LIMITS.missingMs = limits.missingMs;
			sandbox().fail({ on: 'file', ...fault } as Parameters<ReturnType<typeof sandbox>['fail']>[0]);
			const { outputs } = await run(downloadingSwap(), rows(1));
			await expectSwappedFile(outputs[0][0]);
			expect(sandbox().ledger).toHaveLength(1);
		},
	);

	test('one bad file does not lose the others', async () => {
		sandbox().fail({ on: 'file', fault: 'httpStatus', status: 410 });
		const { outputs } = await run(downloadingSwap(), rows(3));
		const bad = outputs[0].filter(({ json }) => json.downloadFailed);
		expect(bad).toHaveLength(1);
		for (const item of outputs[0]) if (!bad.includes(item)) await expectSwappedFile(item);
	});
});

describe('jobs without a result', () => {
	test('a completed job for which Akool names no address: the item says what to do', async () => {
		const [_id] = await finishedJobs(1);
		sandbox().jobs.find(_id)!.url = '';
		const { outputs } = await run(getResult('get'), [{ _id }]);
		const { expiresAt, downloadFailed } = outputs[0][0].json;
		expect(outputs[0][0]).not.toHaveProperty('binary');
		expect(downloadFailed).toBe(
			`The result was not downloaded: Akool gives no address for it. Akool should keep it until ${String(expiresAt)}. Wait a few minutes and get it with Akool Get Result, using its _id and with 'Download Result' turned on.`,
		);
	});

	test.each(['queued', 'processing', 'failed', 'unknown'] as const)(
		'a job that is %s has no file, and nothing is said of one',
		async (status) => {
			const item = { json: { _id: 'job-1', status } };
			const job = { id: 'job-1', status, outputs: [] };
			const options = { info: AKOOL_INFO, outputField: 'data' };
			expect(await withDownload(nodeContext(), item, job, options)).toBe(item);
		},
	);

	const failSecond = () =>
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'too dark', after: 1 });

	test('"Continue": its item is an error item as always, and its neighbours have their files', async () => {
		failSecond();
		const settings = { onError: 'continueRegularOutput' };
		const { outputs } = await run(downloadingSwap({ parallel: 1 }, settings), rows(3));
		await expectSwappedFile(outputs[0][0]);
		expect(Object.keys(outputs[0][1].json)).toEqual(['error', 'message']);
		expect(outputs[0][1]).not.toHaveProperty('binary');
		await expectSwappedFile(outputs[0][2]);
	});
});
