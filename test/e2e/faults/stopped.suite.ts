import type { IWorkflowSettings } from 'n8n-workflow';
import { until } from '../../../n8n-host/until';
import {
	startSandbox,
	type ForcedFailure,
	type Sandbox,
	type SandboxSettings,
} from '../../../sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { chargedRows, outcomeOf, storeThreeRows } from './threeRows';

const n8n = connectToSharedN8n();
const sandboxes: Sandbox[] = [];
const ALL = ['0 completed', '1 completed', '2 completed'];

afterAll(async () => await Promise.all(sandboxes.map(async (sandbox) => await sandbox.close())));

const pause = async (ms: number) => await new Promise((next) => setTimeout(next, ms));

/** Starts three rows with Retry On Fail, and presses stop as soon as so many are charged. */
async function stopAt(
	charges: number,
	{ fault, settings, ...timing }: StoppedRun = {},
): Promise<{ sandbox: Sandbox; workflow: string; id: string }> {
	const sandbox = await startSandbox({ processMs: 2000, ...timing });
	sandboxes.push(sandbox);
	if (fault) sandbox.fail(fault);
	const run = { settings: { retryOnFail: true } };
	const workflow = await storeThreeRows(sandbox, run, settings);
	const id = await n8n.runWorkflow(workflow);
	await until(() => sandbox.ledger.length >= charges);
	await n8n.stopExecution(id);
	const { status, error } = await n8n.waitForExecution(id, 60_000);
	expect([status, error?.message]).toEqual(['canceled', 'The execution was cancelled manually']);
	return { sandbox, workflow, id };
}

interface StoppedRun extends Partial<SandboxSettings> {
	fault?: ForcedFailure;
	settings?: IWorkflowSettings;
}

test.concurrent('stopped during the wait: no further try, no further request', async () => {
	const { sandbox } = await stopAt(3, { processMs: 60_000 });
	await pause(1000);
	const asked = sandbox.requests.length;
	await pause(1500);
	expect(sandbox.requests).toHaveLength(asked);
	expect(chargedRows(sandbox)).toEqual([0, 1, 2]);
});

test.concurrent('stopped during a submission: no further row is submitted', async () => {
	const fault: ForcedFailure = { on: 'submit', fault: 'timeout', accepted: true, ms: 1500 };
	const { sandbox } = await stopAt(1, { fault });
	await pause(3000);
	expect(sandbox.requests).toHaveLength(1);
	expect(chargedRows(sandbox)).toEqual([0]);
});

test.concurrent(
	'after a stop n8n has kept nothing to retry: only a new run is a new order',
	async () => {
		const { sandbox, workflow, id } = await stopAt(3);
		await expect(n8n.retryExecution(id)).rejects.toThrow('aborted before starting');
		await pause(1000);
		expect(chargedRows(sandbox)).toEqual([0, 1, 2]);

		const again = await n8n.waitForExecution(await n8n.runWorkflow(workflow), 60_000);
		expect(outcomeOf(again, sandbox)).toMatchObject({ charged: [0, 0, 1, 1, 2, 2], out: ALL });
	},
);

// n8n's editor offers a retry for failed executions only, its REST API for stopped ones too, if
// n8n had saved their progress. That ends before the node, whose memory is lost.
test.concurrent('retried by the REST API after a stop, it is a new order as well', async () => {
	const { sandbox, id } = await stopAt(3, { settings: { saveExecutionProgress: true } });
	await pause(1000);
	const again = await n8n.getExecution(await n8n.retryExecution(id));
	expect(outcomeOf(again, sandbox)).toMatchObject({ charged: [0, 0, 1, 1, 2, 2], out: ALL });
});
