import { swapStep, workflowOf } from '../../support/buildWorkflow';
import { useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 300 });
const credential = useCredential(n8n, sandbox);

const row = () => ({
	source: sandbox().portrait('amara').url,
	target: sandbox().portrait('bjorn').url,
});

test('retrying a failed execution by hand takes up the jobs it has paid for', async () => {
	sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1003, after: 2 });
	const workflow = workflowOf([row(), row(), row()], [swapStep()], credential());
	const id = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
	expect((await n8n.waitForExecution(id, 60_000)).status).toBe('error');
	expect(sandbox().ledger).toHaveLength(2);

	const { status, nodes } = await n8n.waitForExecution(await n8n.retryExecution(id), 60_000);
	expect(status).toBe('success');
	expect(nodes.Swap[0].map(({ json }) => json.status)).toEqual([
		'completed',
		'completed',
		'completed',
	]);
	expect(sandbox().ledger).toHaveLength(3);
});

test('retrying the first execution again does not send what its first retry sent', async () => {
	const refused = { on: 'submit', fault: 'businessCode', code: 1003 } as const;
	const oneByOne = swapStep({ options: { pollInterval: 0.2, parallel: 1 } });
	const workflow = workflowOf([row(), row(), row()], [oneByOne], credential());
	const run = async (id: string) => await n8n.waitForExecution(id, 60_000);
	sandbox().fail({ ...refused, after: 1 });
	const first = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
	await run(first);
	sandbox().fail({ ...refused, after: 1 });
	const second = await n8n.retryExecution(first);
	expect((await run(second)).status).toBe('error');
	expect(sandbox().ledger).toHaveLength(2);

	const { error } = await run(await n8n.retryExecution(first));
	expect(error?.message).toBe('It is unclear whether Akool accepted this job [item 1]');
	expect(error?.description).toContain('This execution was retried before');
	expect(error?.description).toContain('Retry the latest of its retries instead');
	expect(sandbox().ledger).toHaveLength(2);

	const { nodes } = await run(await n8n.retryExecution(second));
	expect(nodes.Swap[0].map(({ json }) => json.status)).toEqual(Array(3).fill('completed'));
	expect(sandbox().ledger).toHaveLength(3);
});

test('a loop that asks for the same thing twice gets it twice', async () => {
	const workflow = workflowOf(
		[row(), row()],
		[
			{
				name: 'Loop',
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				parameters: { batchSize: 1 },
				to: [['Done'], ['Swap']],
			},
			swapStep({}, { to: [['Loop']] }),
			{ name: 'Done', type: 'n8n-nodes-base.noOp' },
		],
		credential(),
	);
	const id = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
	const { status, nodes } = await n8n.waitForExecution(id, 60_000);
	expect(status).toBe('success');
	const ids = nodes.Done[0].map(({ json }) => json._id);
	expect(new Set(ids).size).toBe(2);
	expect(sandbox().ledger).toHaveLength(2);
});
