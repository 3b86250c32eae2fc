import { getResult } from './downloadRuns';
import { until, useFileHost } from './fileHost';
import { startNodes } from './runNodes';
import { credentialsFor, pair, swapNode, useSandbox } from './sandboxHost';

// Jobs take an hour, so a test says itself when the second one is done.
const HOUR = 60 * 60 * 1000;
const sandbox = useSandbox({ queueMs: HOUR, processMs: 100 });
const host = useFileHost();
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

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
	expect(error?.message).toContain('could not finish job');
	await until(() => host().connections() === 0);
});
