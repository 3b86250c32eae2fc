import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { StoredCredential } from '../../../n8n-host/client/credentials';
import { until } from '../../../n8n-host/until';
import { useResultFileServer } from '../../engine/downloads/resultFileServer';
import { useKilledN8n } from '../faults/useKilledN8n';
import { publishTrigger, storeTrigger } from './triggerWorkflow';

/** How a picture begins. */
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

const files = useResultFileServer();
const { n8n, sandbox, beforeTheKill } = useKilledN8n();

/** Calls a trigger, and gives the answer's status; undefined when there is none. */
async function call(to: string, id: string, fields: IDataObject = {}): Promise<number | undefined> {
	const [{ answer }] = await sandbox().callBack(id, { to, status: 3, fields });
	return answer?.status;
}

/** Repeats a call until n8n takes calls again. */
const repeat = async (to: string, id: string, fields?: IDataObject) =>
	await until(async () => (await call(to, id, fields)) === 200, { within: 60_000, every: 200 });

/** Publishes a trigger, and calls it. */
async function published<Result extends object>(
	credential: StoredCredential,
	parameters: IDataObject,
	calling: (url: string, workflowId: string) => Promise<Result>,
) {
	const trigger = await storeTrigger(n8n(), credential, parameters);
	const url = await publishTrigger(n8n(), trigger);
	return { ...trigger, url, ...(await calling(url, trigger.workflowId)) };
}

const FOUR = Array.from({ length: 4 }, () => randomUUID());
const FIFTEEN = Array.from({ length: 15 }, () => randomUUID());
const WITH_FILE = randomUUID();
const fields = () => ({ url: `${files().address}/picture.png` });

// One after the other, since n8n 1.x with SQLite does not take several workflows at once.
const before = beforeTheKill(async (credential) => ({
	oneByOne: await published(credential, {}, async (url, workflowId) => {
		const statuses: Array<number | undefined> = [];
		for (const id of FOUR) statuses.push(await call(url, id));
		await n8n().waitForExecutions(workflowId, FOUR.length);
		return { statuses };
	}),
	allAtOnce: await published(credential, {}, async (url, workflowId) => {
		const statuses = await Promise.all(FIFTEEN.map(async (id) => await call(url, id)));
		await n8n().waitForExecutions(workflowId, FIFTEEN.length);
		return { statuses };
	}),
	downloading: await published(credential, { downloadResult: true }, async (url) => {
		// The picture begins, but does not end.
		files().answer = (_request, response) =>
			void response.writeHead(200, { 'content-type': 'image/png' }).write(PNG);
		const called = call(url, WITH_FILE, fields());
		await until(() => files().requests.length > 0);
		return { called: { status: called }, repeated: await call(url, WITH_FILE, fields()) };
	}),
}));

describe('callbacks that started a workflow before n8n was killed start nothing when they come again', () => {
	test('four that came one after the other', async () => {
		const { url, workflowId, statuses } = before().oneByOne;
		expect(statuses).toEqual([200, 200, 200, 200]);
		for (const id of FOUR) await repeat(url, id);
		expect(await n8n().listExecutions(workflowId)).toHaveLength(FOUR.length);
	});

	test('fifteen that came at once', async () => {
		const { url, workflowId, statuses } = before().allAtOnce;
		expect(new Set(statuses)).toEqual(new Set([200]));
		for (const id of FIFTEEN) await repeat(url, id);
		expect(await n8n().listExecutions(workflowId)).toHaveLength(FIFTEEN.length);
	});
});

test('a callback whose file was being downloaded when n8n was killed starts the workflow, with its file, when it comes again', async () => {
	const { url, workflowId, called, repeated } = before().downloading;
	expect(repeated).toBe(503);
	expect(await called.status).toBeUndefined();
	expect(await n8n().listExecutions(workflowId)).toEqual([]);

	files().answer = (_request, response) =>
		void response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
	await repeat(url, WITH_FILE, fields());
	const [id, ...more] = await n8n().waitForExecutions(workflowId);
	expect(more).toEqual([]);
	const { nodes } = await n8n().waitForExecution(id, 60_000);
	const [{ json, binary }] = nodes.Done[0];
	expect(json).toMatchObject({ _id: WITH_FILE, status: 'completed' });
	expect(binary?.data).toMatchObject({ mimeType: 'image/png', fileType: 'image' });
});
