import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { until } from '../../../n8n-host/until';
import { handleTriggerWebhook } from '../../../lib/n8n/webhooks/handleTriggerWebhook';
import { useN8nFileStore } from '../../support/n8nFileStore';
import { PNG } from '../downloads/singleDownload';
import { useResultFileServer } from '../downloads/resultFileServer';
import { madeUpNode } from '../provider/madeUpNode';
import { useMadeUpServer } from '../provider/madeUpServer';
import { madeUpService } from '../provider/madeUpService';
import { genuineCall, resume } from './madeUpCalls';

/** How many downloads of webhook calls may be in progress at once. */
const AT_ONCE = 5;

useN8nFileStore();
const server = useMadeUpServer();
const files = useResultFileServer();
const filter = {
	statuses: ['completed' as const],
	types: [],
	fetchResult: false,
	outputField: 'f',
};

/** The downloads that wait for their file. */
let open: ServerResponse[] = [];
const serveFile = (response: ServerResponse) =>
	response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);

beforeEach(() => {
	open = [];
	files().answer = (_request: IncomingMessage, response: ServerResponse) => {
		open.push(response);
		response.once('close', () => (open = open.filter((one) => one !== response)));
	};
});

const bodyOf = (number: number) => ({
	number,
	state: 'done',
	files: [`${files().address}/${number}.png`],
});

/** A callback to a trigger that downloads the result. */
async function start(number: number) {
	const call = genuineCall(server, bodyOf(number), { settings: { id: randomUUID() } });
	const { workflowData } = await handleTriggerWebhook(call.context, madeUpService, () => filter);
	return { ...call, item: workflowData?.[0][0] };
}

/** A callback to a suspended node that downloads the result. */
async function wake(number: number) {
	server.jobs[number - 1] = bodyOf(number);
	const call = genuineCall(server, bodyOf(number), {
		executionId: randomUUID(),
		items: [{ number: `${number}` }],
		settings: { parameters: { outputField: 'f' } },
	});
	return await resume(call, madeUpNode);
}

test('a trigger has no response, and starts nothing, before the file is there', async () => {
	const starting = start(1);
	await until(() => open.length === 1);
	const { settled } = await Promise.race([
		starting.then(() => ({ settled: true })),
		Promise.resolve({ settled: false }),
	]);
	expect(settled).toBe(false);
	serveFile(open[0]);
	const { item, response } = await starting;
	expect(item?.binary?.f.mimeType).toBe('image/png');
	expect(response.status).toBeUndefined();
});

test('however many calls come at once, few files are downloaded at once', async () => {
	const calls = Array.from({ length: 20 }, (_, n) => (n % 2 ? start(n + 1) : wake(n + 1)));
	let most = 0;
	const serving = setInterval(() => {
		most = Math.max(most, open.length);
		if (open.length >= Math.min(AT_ONCE, 20 - (files().requests.length - open.length))) {
			open.forEach(serveFile);
		}
	}, 20);
	await Promise.all(calls);
	clearInterval(serving);
	expect(files().requests).toHaveLength(20);
	expect(most).toBe(AT_ONCE);
});
