import type { IDataObject } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const RESUME_URL = 'http://127.0.0.1/webhook-waiting/execution-1';

async function run(options: IDataObject, waitForResult = false) {
	const node = swapNode({ waitForResult, options: { pollInterval: 0.2, ...options } });
	const items = [pair(sandbox(), 'amara', 'bjorn')];
	const { error, run: result } = await runNodes([node], items, credentialsFor(sandbox()));
	const [task] = result.data.resultData.runData['Node 1'];
	return { error, hints: (task.hints ?? []).map(({ message }) => message) };
}
const sentAddress = () => {
	const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
	return (body as { webhookUrl?: string }).webhookUrl;
};

describe('whom Akool calls when a job is done', () => {
	test('nobody, when nothing is chosen', async () => {
		await run({});
		expect(sentAddress()).toBeUndefined();
	});

	test('an address of the user', async () => {
		const callbackUrl = 'https://n8n.example.com/webhook/1/webhook?from=akool';
		const { hints } = await run({ callback: 'url', callbackUrl });
		expect(sentAddress()).toBe(callbackUrl);
		expect(hints).toEqual([]);
	});

	test('this workflow, at the address n8n gives', async () => {
		await run({ callback: 'resume' });
		expect(sentAddress()).toContain(RESUME_URL);
	});

	test('not this workflow, when it does not sleep but waits by itself', async () => {
		await run({ callback: 'resume' }, true);
		expect(sentAddress()).toBeUndefined();
	});

	test('an address Akool can not reach is used, and a notice says what to do', async () => {
		const { hints } = await run({ callback: 'resume' });
		expect(hints).toEqual([expect.stringContaining('set the environment variable WEBHOOK_URL')]);
	});

	test("a test URL of n8n's is used, and a notice says that it takes one call", async () => {
		const callbackUrl = 'https://n8n.example.com/webhook-test/1/webhook';
		const { hints } = await run({ callback: 'url', callbackUrl });
		expect(sentAddress()).toBe(callbackUrl);
		expect(hints).toEqual([expect.stringContaining('is a test URL')]);
	});

	test.each([
		['', "'Callback URL' is empty"],
		['n8n.example.com', "'Callback URL' is not a web address"],
	])('%p is caught before anything is charged', async (callbackUrl, message) => {
		const { error } = await run({ callback: 'url', callbackUrl });
		expect(error?.message).toContain(message);
		expect(sandbox().requests).toHaveLength(0);
	});
});
