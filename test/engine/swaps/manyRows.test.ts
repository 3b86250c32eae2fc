import { startSandbox, type Sandbox } from '../../../sandbox';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const PEOPLE = ['amara', 'bjorn', 'chen', 'dolores', 'emeka', 'fatima'];
const person = (index: number) => PEOPLE[index % PEOPLE.length];
const rowsOf = (sandbox: Sandbox, count: number) =>
	Array.from({ length: count }, (_, index) => pair(sandbox, person(index), person(index + 1)));

let sandbox: Sandbox;
afterEach(async () => await sandbox.close());

describe('forty rows, and Akool takes ten requests a second', () => {
	test('each row gets its own picture, in order, and is charged once', async () => {
		sandbox = await startSandbox({ queueMs: 0, processMs: 100, requestsPerSecond: 10 });
		const { outputs, error } = await runNodes(
			[swapNode({ options: { pollInterval: 0.5 } })],
			rowsOf(sandbox, 40),
			credentialsFor(sandbox),
		);
		expect(error).toBeUndefined();
		expect(outputs[0].map(({ json, pairedItem }) => [json.status, pairedItem])).toEqual(
			Array.from({ length: 40 }, (_, item) => ['completed', { item }]),
		);
		for (const index of [0, 21, 39]) {
			const { url } = outputs[0][index].json;
			await expectSwapped(sandbox, url, person(index), person(index + 1));
		}
		expect(sandbox.ledger).toHaveLength(40);
	});
});

describe('Akool refuses everything as too frequent', () => {
	const run = async (node: NodeUnderTest, rows = 8) =>
		await runNodes([node], rowsOf(sandbox, rows), credentialsFor(sandbox));
	const throttled = { on: 'submit', fault: 'httpStatus', status: 429, times: 1000 } as const;

	test("until 'Max Wait' is over: then it ends, says so, and nothing is charged", async () => {
		sandbox = await startSandbox();
		sandbox.fail({ on: 'submit', fault: 'businessCode', code: 1005, times: 1000 });
		const { error } = await run(swapNode({ options: { maxWait: 0.05 } }));
		expect(error?.message).toMatch(/^Akool is getting too many requests from this account/);
		expect(error?.description).toContain('nothing was charged for it');
		expect(sandbox.ledger).toHaveLength(0);
	}, 60_000);

	test('and asks to wait for an hour: it ends at once and says how long', async () => {
		sandbox = await startSandbox();
		sandbox.fail({ ...throttled, retryAfter: 3600 });
		const { error } = await run(swapNode({ options: { maxWait: 5 } }));
		expect(error?.description).toContain('Akool asks to wait 60 minutes');
	});

	test('with "Continue" every row says so, and none is tried in vain for long', async () => {
		sandbox = await startSandbox();
		sandbox.fail({ ...throttled, retryAfter: 3600 });
		const { json } = await run(swapNode({}, { onError: 'continueRegularOutput' }), 30);
		expect(json).toHaveLength(30);
		for (const { error } of json) expect(error).toMatch(/^Akool is getting too many requests/);
		expect(requestsTo(sandbox, 'faceswapByImage').length).toBeLessThanOrEqual(5);
	});

	test('while waiting for results: that is no reason to lose a paid job', async () => {
		sandbox = await startSandbox({ queueMs: 0, processMs: 100 });
		sandbox.fail({ on: 'result', fault: 'businessCode', code: 1005, times: 4 });
		const { json } = await run(swapNode());
		expect(json.map(({ status }) => status)).toEqual(Array(8).fill('completed'));
		expect(sandbox.ledger).toHaveLength(8);
	});
});

describe("'Parallel Submissions'", () => {
	/** The most requests that began within less time than one takes. */
	const atOnce = (times: number[], trip: number) =>
		Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + trip).length));

	test.each<[number | undefined, number]>([
		[1, 1],
		[3, 3],
		[undefined, 5],
	])('%p: no more than %p are under way at once', async (parallel, most) => {
		sandbox = await startSandbox({ latencyMs: 100, queueMs: 0, processMs: 0 });
		const options = { pollInterval: 0.1, ...(parallel && { parallel }) };
		await runNodes([swapNode({ options })], rowsOf(sandbox, 9), credentialsFor(sandbox));
		const times = requestsTo(sandbox, 'faceswapByImage').map(({ at }) => at);
		expect(times).toHaveLength(9);
		expect(atOnce(times, 90)).toBe(most);
	});

	test.each([0, 21, 2.5, -1, '={{ "many" }}'])(
		'%p is caught before anything is sent',
		async (n) => {
			sandbox = await startSandbox();
			const { error } = await runNodes(
				[swapNode({ options: { parallel: n } })],
				rowsOf(sandbox, 1),
				credentialsFor(sandbox),
			);
			expect(error?.message).toContain(
				"'Parallel Submissions' must be a whole number from 1 to 20, but is",
			);
			expect(sandbox.requests).toHaveLength(0);
		},
	);
});

test('videos are looked for after five seconds, pictures after three', async () => {
	sandbox = await startSandbox({ queueMs: 0, processMs: 0 });
	const { url } = sandbox.videos[0];
	const video: NodeUnderTest = {
		type: 'akoolFaceSwapPlus',
		parameters: { sourceUrl: '={{ $json.source }}', targetUrl: url },
	};
	const picture = swapNode({ options: {} });
	const firstLook = async (node: NodeUnderTest) => {
		sandbox.reset();
		await runNodes([node], rowsOf(sandbox, 1), credentialsFor(sandbox));
		const [submission, look] = sandbox.requests;
		return look.at - submission.at;
	};
	expect(await firstLook(picture)).toBeLessThan(5000);
	expect(await firstLook(video)).toBeGreaterThanOrEqual(5000);
});
