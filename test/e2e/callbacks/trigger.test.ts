import axios from 'axios';
import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { until } from '../../../n8n-host/until';
import type { CallbackChanges } from '../../../sandbox';
import { swapStep, workflowOf } from '../../support/buildWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { pair, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { storeCredential, useCredential } from '../../support/storeCredential';
import { itemsOf, publishTrigger, storeTrigger } from './triggerWorkflow';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 300 });
const credential = useCredential(n8n, sandbox);

/** A published workflow that starts with Akool Trigger. */
async function listening(parameters: IDataObject = {}) {
	const trigger = await storeTrigger(n8n, credential(), parameters);
	const url = await publishTrigger(n8n, trigger);

	/** Akool calls; gives the answer's status. */
	const call = async (id: string, changes: CallbackChanges = {}) => {
		const [{ answer }] = await sandbox().callBack(id, { status: 3, to: url, ...changes });
		return answer?.status;
	};
	/** What came out of so many executions, oldest first; there are no more. */
	const started = async (count = 1) => await itemsOf(n8n, trigger, count);
	return { url, call, started };
}

/** Submits a job and waits until Akool is done with it. */
async function finishedJob(): Promise<string> {
	const workflow = workflowOf([pair(sandbox(), 'amara', 'bjorn')], [swapStep()], credential());
	const id = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
	await n8n.waitForExecution(id, 60_000);
	return sandbox().jobs.all()[0]._id;
}

test('one workflow submits, the other starts when the picture is there: once, with a job item', async () => {
	const { url, started } = await listening();
	sandbox().fail({ on: 'callback', fault: 'repeatedCallback', copies: 3, times: 9 });
	const workflow = workflowOf(
		[pair(sandbox(), 'amara', 'bjorn')],
		[swapStep({ waitForResult: false, options: { callback: 'url', callbackUrl: url } })],
		credential(),
	);
	await n8n.waitForExecution(await n8n.runWorkflow(await n8n.createWorkflow(workflow)), 60_000);
	const calls = () => sandbox().callbacks.filter(({ status, answer }) => status === 3 && answer);
	await until(() => calls().length >= 3);

	const items = await started();
	expect(items).toHaveLength(1);
	const [job] = sandbox().jobs.all();
	expect(items[0].json).toEqual({
		_id: job._id,
		status: 'completed',
		statusCode: 3,
		type: 'image',
		url: job.url,
		expiresAt: expect.any(String),
		jobType: 'faceswap',
	});
	const made = Date.parse(String(items[0].json.expiresAt)) - 7 * 24 * 60 * 60 * 1000;
	expect(Math.abs(made - job.createdAt)).toBeLessThan(1000);
	await expectSwapped(sandbox(), items[0].json.url, 'amara', 'bjorn');
});

describe('only what is asked for starts the workflow', () => {
	test.each<[IDataObject, string[]]>([
		[{}, ['completed', 'failed']],
		[{ triggerOn: ['failed'] }, ['failed']],
		[{ triggerOn: ['processing'] }, ['processing']],
		[{ options: { types: ['faceswap'] } }, ['completed', 'failed']],
		[{ options: { types: ['lipsync', 'avatar'] } }, []],
	])('%j: %j', async (parameters, statuses) => {
		const { call, started } = await listening(parameters);
		for (const status of [2, 3, 4] as const) expect(await call('job-1', { status })).toBe(200);
		const items = await started(statuses.length);
		expect(items.map(({ json }) => json.status).sort()).toEqual(statuses);
	});

	test.each([
		['hours old', {}, 25 * 60, 0],
		['older than the chosen age', { maxAge: 5 }, 6, 0],
		['younger than the chosen age', { maxAge: 5 }, 4, 1],
		['days old, and days are allowed', { maxAge: 5 * 24 * 60 }, 3 * 24 * 60, 1],
		['years old, and there is no limit', { maxAge: 0 }, 3 * 365 * 24 * 60, 1],
	])('a callback that is %s', async (_name, options, ageInMinutes, times) => {
		const { call, started } = await listening({ options });
		const timestamp = Date.now() - ageInMinutes * 60_000;
		expect(await call('job-1', { timestamp })).toBe(200);
		expect(await started(times)).toHaveLength(times);
	});
});

describe("'Fetch Result'", () => {
	test('the item is the whole record, read with the key', async () => {
		const { call, started } = await listening({ options: { fetchResult: true } });
		const id = await finishedJob();
		expect(await call(id)).toBe(200);
		const [{ json }] = await started();
		expect(json).toMatchObject({ _id: id, status: 'completed', jobType: 'faceswap' });
		expect(Date.parse(String(json.expiresAt))).toBeGreaterThan(Date.now());
	});

	test('when Akool can not be asked, the callback is passed on all the same, and the item says so', async () => {
		const { call, started } = await listening({ options: { fetchResult: true } });
		sandbox().fail({ on: 'result', fault: 'businessCode', code: 1200 });
		expect(await call('job-1', { fields: { url: 'https://example.com/a.png' } })).toBe(200);
		const [{ json }] = await started();
		expect(json).toMatchObject({ _id: 'job-1', url: 'https://example.com/a.png' });
		expect(json.fetchFailed).toBe('Akool has blocked this account');
	});
});

describe("'Download Result'", () => {
	test('the picture is in the item, with name and type, in the chosen field', async () => {
		const { call, started } = await listening({
			downloadResult: true,
			options: { outputField: 'picture' },
		});
		const id = await finishedJob();
		await call(id, { fields: { url: sandbox().jobs.find(id)!.url } });
		const [{ binary }] = await started();
		const { picture }: Record<string, IBinaryData> = binary ?? {};
		expect(picture).toMatchObject({ mimeType: 'image/png', fileType: 'image' });
		expect(picture.fileName).toMatch(/^final_material__.*\.png$/);
		const { data } = await n8n.downloadBinary(picture.id!);
		const served = await axios.get<Buffer>(sandbox().jobs.find(id)!.url, {
			responseType: 'arraybuffer',
		});
		expect(data.equals(served.data)).toBe(true);
	});

	test('a download that fails is told, and the item keeps the address', async () => {
		const { call, started } = await listening({ downloadResult: true });
		sandbox().fail({ on: 'file', fault: 'httpStatus', status: 410 });
		const url = `${sandbox().address}/files/gone.png`;
		await call('job-1', { fields: { url } });
		const [{ json, binary }] = await started();
		expect(binary).toBeUndefined();
		expect(json).toMatchObject({ _id: 'job-1', status: 'completed', url });
		expect(json.downloadFailed).toMatch(/^The result was not downloaded: .*HTTP 410/);
	});

	test('a web page that is called a picture is none', async () => {
		const { call, started } = await listening({ downloadResult: true });
		sandbox().fail({ on: 'file', fault: 'httpStatus', status: 200 });
		const url = `${sandbox().address}/files/gone.png`;
		await call('job-1', { fields: { url } });
		const [{ json, binary }] = await started();
		expect(binary).toBeUndefined();
		expect(json.downloadFailed).toContain('neither a picture nor a video');
	});
});

test('publishing with a credential that has no client ID says what is missing', async () => {
	const { credential: incomplete } = await storeCredential(n8n, sandbox(), { clientId: '' });
	const { workflowId } = await storeTrigger(n8n, incomplete);
	expect(await n8n.activationProblem(workflowId)).toContain(
		'the Akool API credential has no client ID',
	);
});

test('a person who builds the workflow listens at the test URL, for one callback', async () => {
	const { workflowId, path } = await storeTrigger(n8n, credential());
	await n8n.listenInEditor(workflowId);
	const to = `${n8n.address}/webhook-test/${path}`;
	const [{ answer }] = await sandbox().callBack('job-1', { status: 3, to });
	expect(answer?.status).toBe(200);
	const [id] = await n8n.waitForExecutions(workflowId);
	const { nodes } = await n8n.waitForExecution(id, 60_000);
	expect(nodes.Done[0][0].json).toMatchObject({ _id: 'job-1', status: 'completed' });
});
