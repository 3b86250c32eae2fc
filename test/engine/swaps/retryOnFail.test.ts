import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { ONE_LOOK } from '../../support/oneLook';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
/** The first look finds no job, so that the first try runs out. */
const hideOnce = () => sandbox().fail({ on: 'result', fault: 'emptyResult' });
const good = () => pair(sandbox(), 'amara', 'bjorn');
const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const run = async (node: NodeUnderTest, items: IDataObject[] = [good()]) =>
	await runNodes([node], items, credentialsFor(sandbox()));

describe('with Retry On Fail no job is paid for twice', () => {
	test('jobs that exist are taken up, only what was refused is sent again', async () => {
		sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1003, after: 1 });
		const { json, error } = await run(swapNode({}, retry), [good(), good(), good()]);
		expect(error).toBeUndefined();
		expect(json.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed']);
		expect(sandbox().ledger).toHaveLength(3);
	});

	test('a wait that ran out goes on with the same job', async () => {
		hideOnce();
		const node = swapNode({ options: ONE_LOOK }, retry);
		const { json, error } = await run(node);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(sandbox().ledger).toHaveLength(1);
	});

	test('so it does where faces are detected, whose addresses are new each time', async () => {
		hideOnce();
		const { source, target } = pair(sandbox(), 'amara', 'duo');
		const parameters = {
			operation: 'swapSeveralFaces',
			targetUrl: target,
			sourceFaces: { face: [{ url: source }] },
			options: ONE_LOOK,
		};
		const { json } = await run({ type: 'akoolFaceSwapPlus', parameters, settings: retry });
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(sandbox().ledger).toHaveLength(1);
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(2);
	});

	test('an address that changes at each evaluation is still the same job', async () => {
		hideOnce();
		const changing = {
			sourceUrl: '={{ $json.source }}?v={{ $now.toMillis() }}',
			options: ONE_LOOK,
		};
		const { json } = await run(swapNode(changing, retry));
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(sandbox().ledger).toHaveLength(1);
	});

	test('Minimum Credits concerns only what is still to be submitted', async () => {
		const { credit } = sandbox();
		await run(swapNode(), [good()]);
		const price = credit - sandbox().credit;
		sandbox().reset();
		sandbox().fail({ on: 'submit', fault: 'jobFails' });
		const rows = [good(), good(), good(), good(), good()];
		const node = swapNode(
			{
				options: {
					pollInterval: 0.2,
					parallel: 1,
					minimumCredits: sandbox().credit - 5 * price + 1,
				},
			},
			{ ...retry, onError: 'continueRegularOutput' },
		);
		const { json } = await run(node, rows);
		expect(json.map(({ status }) => status)).toEqual([undefined, ...Array(4).fill('completed')]);
		expect(json[0].error).toMatch(/^Your Akool balance is \d+ credits, below the minimum of/);
		expect(json[0].message).toContain('This job was not submitted.');
		expect(sandbox().ledger).toHaveLength(5);
	});

	test('what became of a job stays unclear, and is said so', async () => {
		sandbox().fail({ on: 'submit', fault: 'resetAfterAcceptance' });
		const { error } = await run(swapNode({}, retry));
		expect(error?.message).toBe('It is unclear whether Akool accepted this job');
		expect(error?.description).toContain('Before you send the job again in a new execution');
		expect(requestsTo(sandbox(), 'faceswapByImage')).toHaveLength(1);
		expect(sandbox().ledger).toHaveLength(1);
	});

	test('the last try still names the jobs of the first', async () => {
		sandbox().fail({ on: 'submit', fault: 'resetAfterAcceptance', after: 1 });
		const node = swapNode({ options: { pollInterval: 0.05, parallel: 1 } }, retry);
		const { error } = await run(node, [good(), good()]);
		const [{ _id }] = sandbox().jobs.all();
		expect(error?.description).toContain(`Get their results with Akool Get Result: ${_id}.`);
	});

	test('n8n also retries when only the first row failed: the others are not paid for again', async () => {
		const settings = { ...retry, onError: 'continueRegularOutput' as const };
		const items = [{ source: 'nothing', target: '' }, good(), good(), good()];
		const { json } = await run(swapNode({}, settings), items);
		expect(json.map(({ status }) => status)).toEqual([
			undefined,
			'completed',
			'completed',
			'completed',
		]);
		expect(sandbox().ledger).toHaveLength(3);
	});

	test('a job that failed is submitted anew, as a new job', async () => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'generate temp file error' });
		const { json, error } = await run(swapNode({}, retry));
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(sandbox().ledger).toHaveLength(2);
	});

	test('two rows that ask for the same are two jobs', async () => {
		await run(swapNode({}, retry), [good(), good()]);
		expect(sandbox().ledger).toHaveLength(2);
	});

	test('nothing secret is kept', async () => {
		const { run: execution } = await run(swapNode({}, retry));
		const { contextData } = execution.data.executionData!;
		expect(JSON.stringify(contextData)).toContain('submissions');
		expect(JSON.stringify(contextData)).not.toContain(sandbox().apiKey);
	});
});
