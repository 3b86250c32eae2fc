import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
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

/** A published trigger, before n8n is killed. */
const publishedTrigger = <Result extends object>(
	parameters: IDataObject,
	then: (url: string, workflowId: string) => Promise<Result>,
) =>
	beforeTheKill(async (credential) => {
		const trigger = await storeTrigger(n8n(), credential, parameters);
		const url = await publishTrigger(n8n(), trigger);
		return { ...trigger, url, ...(await then(url, trigger.workflowId)) };
	});

describe('callbacks that started a workflow before n8n was killed start nothing when they come again', () => {
	const IDS = Array.from({ length: 4 }, () => randomUUID());
	const MANY = Array.from({ length: 15 }, () => randomUUID());

	const oneByOne = publishedTrigger({}, async (url, workflowId) => {
		const statuses: Array<number | undefined> = [];
		for (const id of IDS) statuses.push(await call(url, id));
		await n8n().waitForExecutions(workflowId, IDS.length);
		return { statuses };
	});
	const allAtOnce = publishedTrigger({}, async (url, workflowId) => {
		const statuses = await Promise.all(MANY.map(async (id) => await call(url, id)));
		await n8n().waitForExecutions(workflowId, MANY.length);
		return { statuses };
	});

	test('four that came one after the other', async () => {
		const { url, workflowId, statuses } = oneByOne();
		expect(statuses).toEqual([200, 200, 200, 200]);
		for (const id of IDS) await repeat(url, id);
		expect(await n8n().listExecutions(workflowId)).toHaveLength(IDS.length);
	});

	test('fifteen that came at once', async () => {
		const { url, workflowId, statuses } = allAtOnce();
		expect(new Set(statuses)).toEqual(new Set([200]));
		for (const id of MANY) await repeat(url, id);
		expect(await n8n().listExecutions(workflowId)).toHaveLength(MANY.length);
	});
});

describe('a callback whose file was being downloaded when n8n was killed', () => {
	const ID = randomUUID();
	const fields = () => ({ url: `${files().address}/picture.png` });
	const downloading = publishedTrigger({ options: { downloadResult: true } }, async (url) => {
		// The picture begins, but does not end.
		files().answer = (_request, response) =>
			void response.writeHead(200, { 'content-type': 'image/png' }).write(PNG);
		const called = call(url, ID, fields());
		await until(() => files().requests.length > 0);
		return { called: { status: called }, repeated: await call(url, ID, fields()) };
	});

	test('starts the workflow, with its file, when it comes again', async () => {
		const { url, workflowId, called, repeated } = downloading();
		expect(repeated).toBe(503);
		expect(await called.status).toBeUndefined();
		expect(await n8n().listExecutions(workflowId)).toEqual([]);

		files().answer = (_request, response) =>
			void response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
		await repeat(url, ID, fields());
		const [id, ...more] = await n8n().waitForExecutions(workflowId);
		expect(more).toEqual([]);
		const { nodes } = await n8n().waitForExecution(id, 60_000);
		const [{ json, binary }] = nodes.Done[0];
		expect(json).toMatchObject({ _id: ID, status: 'completed' });
		expect(binary?.data).toMatchObject({ mimeType: 'image/png', fileType: 'image' });
	});
});
