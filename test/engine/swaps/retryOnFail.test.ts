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
	test('a wait that ran out goes on with the same job where faces are detected, whose addresses are new each time', async () => {
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

	test('nothing secret is kept', async () => {
		const { run: execution } = await run(swapNode({}, retry));
		const { contextData } = execution.data.executionData!;
		expect(JSON.stringify(contextData)).toContain('submissions');
		expect(JSON.stringify(contextData)).not.toContain(sandbox().apiKey);
	});
});
