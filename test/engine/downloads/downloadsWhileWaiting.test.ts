import { AKOOL_INFO } from '../../../lib/akool/akoolInfo';
import { Downloads } from '../../../lib/n8n/downloads/downloads';
import { until } from '../../../n8n-host/until';
import { getResult } from './downloadingNodes';
import { useResultFileServer } from './resultFileServer';
import { nodeContext } from '../../support/nodeContext';
import { startNodes } from '../../support/runNodes';
import { swapNode } from '../../support/swapNode';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';

// Jobs take an hour, so a test says itself when the second one is done.
const HOUR = 60 * 60 * 1000;
const sandbox = useSandbox({ queueMs: HOUR, processMs: 100 });
const host = useResultFileServer();
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Enough for what the file is to be seen, and to begin to store it. */
const PNG_REST = Buffer.alloc(1000);

async function submitted(): Promise<string> {
	const row = pair(sandbox(), 'amara', 'bjorn');
	const { outcome } = startNodes(
		[swapNode({ waitForResult: false })],
		[row],
		credentialsFor(sandbox()),
	);
	return String((await outcome).json[0]._id);
}

/** Two jobs: one is done, and its file lies on the file host; the other still takes an hour. */
async function doneAndOpen(): Promise<[done: string, open: string]> {
	const done = await submitted();
	sandbox().jobs.find(done)!.url = `${host().address}/done.png`;
	await sandbox().clock.advance(2 * HOUR);
	return [done, await submitted()];
}

const waitFor = (ids: string[]) =>
	startNodes(
		[getResult('wait')],
		ids.map((_id) => ({ _id })),
		credentialsFor(sandbox()),
	);

test('a file comes in while another job is still waited for', async () => {
	host().answer = (_request, response) =>
		response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
	const [done, open] = await doneAndOpen();
	sandbox().jobs.find(open)!.url = `${host().address}/open.png`;
	const { outcome } = waitFor([open, done]);
	await until(() => host().requests.length > 0);
	expect(host().requests.map(({ url }) => url)).toEqual(['/done.png']);
	await sandbox().clock.advance(2 * HOUR);
	const { outputs } = await outcome;
	expect(outputs[0].map(({ binary }) => binary?.data.fileName)).toEqual(['open.png', 'done.png']);
});

test('a job that several rows name is downloaded once', async () => {
	host().answer = (_request, response) =>
		response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
	const [done] = await doneAndOpen();
	const { outputs } = await waitFor([done, done]).outcome;
	const files = outputs[0].map(({ binary }) => binary!.data);
	expect(files.map(({ fileName }) => fileName)).toEqual(['done.png', 'done.png']);
	expect(files[0]).not.toBe(files[1]);
	expect(host().requests).toHaveLength(1);
});

test('"Stop": when another job fails, a download under way is given up at once', async () => {
	host().answer = (_request, response) =>
		response.writeHead(200, { 'content-type': 'image/png' }).write(PNG);
	sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'too dark', after: 1 });
	const [done, open] = await doneAndOpen();
	const { outcome } = waitFor([done, open]);
	await until(() => host().requests.length > 0);
	await sandbox().clock.advance(2 * HOUR);
	const { error } = await outcome;
	expect(error?.message).toContain('could not finish the job: too dark');
	await until(() => host().connections() === 0);
});

test('pressing stop while a file comes in and another job is waited for: no error goes unheard', async () => {
	host().answer = (_request, response) =>
		response.writeHead(200, { 'content-type': 'image/png' }).write(PNG);
	const unheard = jest.fn();
	process.on('unhandledRejection', unheard);
	const { outcome, cancel } = waitFor(await doneAndOpen());
	await until(() => host().requests.length > 0);
	cancel();
	const { run } = await outcome;
	expect(run.status).toBe('canceled');
	await until(() => host().connections() === 0);
	process.off('unhandledRejection', unheard);
	expect(unheard).not.toHaveBeenCalled();
});

test('what is being stored when the node gives up has ended when the node does', async () => {
	host().answer = (_request, response) =>
		response.writeHead(200, { 'content-type': 'image/png' }).write(Buffer.concat([PNG, PNG_REST]));
	const context = nodeContext();
	let state = 'none';
	const prepareBinaryData = async (content: AsyncIterable<Buffer>) => {
		try {
			for await (const chunk of content) if (chunk.length > 0) state = 'storing';
		} finally {
			await new Promise((next) => setTimeout(next, 300));
			state = 'ended';
		}
	};
	const helpers = { ...context.helpers, prepareBinaryData };
	const storing = { helpers } as unknown as typeof context;
	const downloads = new Downloads(storing, AKOOL_INFO, { fileCount: 1 });
	const outputs = [{ url: `${host().address}/1.png` }];
	void downloads.start({ id: 'job-1', status: 'completed', outputs });
	await until(() => state === 'storing');
	await downloads.stop();
	expect(state).toBe('ended');
});
