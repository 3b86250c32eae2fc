import { startSandbox, type Sandbox } from '../../../sandbox';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair } from '../../support/sandbox';
import { skipPauses } from '../../support/skippedPauses';
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

describe("'Parallel Submissions'", () => {
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
	const pausedMs = skipPauses(sandbox);
	const firstLook = async (node: NodeUnderTest) => {
		sandbox.reset();
		const before = pausedMs();
		await runNodes([node], rowsOf(sandbox, 1), credentialsFor(sandbox));
		expect(sandbox.requests).toHaveLength(2);
		return pausedMs() - before;
	};
	expect(await firstLook(picture)).toBeLessThan(5000);
	expect(await firstLook(video)).toBeGreaterThanOrEqual(5000);
	jest.restoreAllMocks();
});
