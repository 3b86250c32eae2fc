import type { IDataObject } from 'n8n-workflow';
import type { WorkflowJson } from '../../n8n-host/client/workflows';
import { until } from '../../n8n-host/until';
import { swapStep, workflowOf, type Step } from '../support/buildWorkflow';
import { pair as pairIn, useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
const credential = useCredential(n8n, sandbox);

const pair = (source: string, target: string) => pairIn(sandbox(), source, target);
const start = async (workflow: WorkflowJson) =>
	await n8n.runWorkflow(await n8n.createWorkflow(workflow));
const run = async (rows: IDataObject[], steps: Step[]) =>
	await n8n.waitForExecution(await start(workflowOf(rows, steps, credential())), 60_000);

test('without waiting the job is there at once, and Get Result fetches it later', async () => {
	const { nodes, status } = await run(
		[pair('chen', 'dolores')],
		[
			swapStep({ waitForResult: false }),
			{
				name: 'Pause',
				type: 'n8n-nodes-base.wait',
				typeVersion: 1.1,
				parameters: { amount: 2 },
				settings: { webhookId: 'test-pause' },
			},
			{ name: 'Result', type: 'n8n-nodes-akool.akoolGetResult', typeVersion: 1.1 },
		],
	);
	expect(status).toBe('success');
	const [queued] = nodes.Swap[0];
	expect(queued.json).toMatchObject({ status: 'queued', statusCode: 1, type: 'image' });
	expect(nodes.Result[0].map(({ json }) => json)).toEqual([
		expect.objectContaining({
			_id: queued.json._id,
			status: 'completed',
			url: expect.stringContaining(sandbox().address),
		}),
	]);
});

describe('when one row of three fails', () => {
	const rows = () => [pair('amara', 'bjorn'), pair('chen', 'chen'), pair('emeka', 'fatima')];
	const collect = (name: string): Step => ({ name, type: 'n8n-nodes-base.noOp', to: [] });
	const failSecondRow = () => {
		const all = rows();
		all[1].target = `${sandbox().address}/portraits/nobody.png`;
		return all;
	};

	test('"Stop": the workflow stops and names item and job', async () => {
		const { status, error } = await run(failSecondRow(), [swapStep()]);
		expect(status).toBe('error');
		expect(error?.message).toBe('No face found in the target [item 1]');
		expect(error?.description).toMatch(/^Job [0-9a-f]{24} failed\. /);
	});

	test('"Continue": it goes on with two results and one error', async () => {
		const { status, nodes } = await run(failSecondRow(), [
			swapStep({}, { settings: { onError: 'continueRegularOutput' } }),
		]);
		expect(status).toBe('success');
		expect(nodes.Swap[0].map(({ json }) => json.status ?? Object.keys(json))).toEqual([
			'completed',
			['error', 'message'],
			'completed',
		]);
	});

	test('"Continue (using error output)": the row goes to the error output, with its input', async () => {
		const { status, nodes } = await run(failSecondRow(), [
			swapStep({}, { settings: { onError: 'continueErrorOutput' }, to: [['Done'], ['Failed']] }),
			collect('Done'),
			collect('Failed'),
		]);
		expect(status).toBe('success');
		expect(nodes.Done[0].map(({ json }) => json.status)).toEqual(['completed', 'completed']);
		expect(nodes.Failed[0]).toHaveLength(1);
		expect(nodes.Failed[0][0].json).toMatchObject({
			error: expect.stringMatching(/^No face found in the target/),
			source: sandbox().portrait('chen').url,
		});
	});
});

test('pressing stop during a wait ends it within 2 seconds', async () => {
	const workflow = workflowOf(
		[pair('amara', 'bjorn')],
		[swapStep({ options: { pollInterval: 30 } })],
		credential(),
	);
	const id = await start(workflow);
	await until(() => sandbox().ledger.length > 0);
	const pressed = Date.now();
	await n8n.stopExecution(id);
	const { status, stoppedAt } = await n8n.waitForExecution(id, 60_000);
	// Not when we hear of it, which takes its time on a busy computer.
	expect(Date.parse(String(stoppedAt)) - pressed).toBeLessThan(2000);
	expect(status).toBe('canceled');
	const asked = sandbox().requests.length;
	await new Promise((next) => setTimeout(next, 1500));
	expect(sandbox().requests).toHaveLength(asked);
});
