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
