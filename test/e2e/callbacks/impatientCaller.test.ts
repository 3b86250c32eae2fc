import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { until } from '../../../n8n-host/until';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { useResultFileServer } from '../../engine/downloads/resultFileServer';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { storeCredential } from '../../support/storeCredential';
import { publishTrigger, storeTrigger } from './triggerWorkflow';

/** How a picture begins. */
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

const n8n = connectToSharedN8n();
const files = useResultFileServer();
let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ callbackTimeoutMs: 1000 });
});
afterAll(async () => await sandbox.close());

test('a caller that hangs up before the file is there starts the workflow all the same, once', async () => {
	const { credential } = await storeCredential(n8n, sandbox);
	const trigger = await storeTrigger(n8n, credential, { downloadResult: true });
	const to = await publishTrigger(n8n, trigger);
	const id = randomUUID();
	const fields = { url: `${files().address}/picture.png` };
	const call = async () => (await sandbox.callBack(id, { to, status: 3, fields }))[0];
	let file: ServerResponse | undefined;
	files().answer = (_request, response) => (file = response);

	expect(await call()).toMatchObject({ error: 'no answer within 1000 ms' });
	// Its patience is no more than a busy n8n needs to answer at all.
	const { answer } = await until(async () => {
		const again = await call();
		return again.answer && again;
	});
	expect(answer).toMatchObject({ status: 503 });
	file!.writeHead(200, { 'content-type': 'image/png' }).end(PNG);

	await n8n.waitForExecutions(trigger.workflowId);
	await until(async () => (await call()).answer?.status === 200);
	const [execution, ...more] = await n8n.listExecutions(trigger.workflowId);
	expect(more).toEqual([]);
	const { nodes } = await n8n.waitForExecution(execution, 60_000);
	expect(nodes.Done[0][0].binary?.data.mimeType).toBe('image/png');
	expect(files().requests).toHaveLength(1);
});
