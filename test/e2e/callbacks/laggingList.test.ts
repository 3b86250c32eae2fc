import { until } from '../../../n8n-host/until';
import { sleepSteps, workflowOf } from '../../support/buildWorkflow';
import { pair, requestsTo, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';

/** How long a job takes, in ms of the sandbox's clock. */
const LONG = 10 * 60 * 1000;

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: LONG, processMs: 0 });
const credential = useCredential(n8n, sandbox);

const STEPS = sleepSteps();

test.each([
	['for a moment, the call wakes the workflow', 3, [200]],
	['for longer, Akool is asked to call again', 6, [503, 200]],
])(
	'when Akool calls and its list does not show the result %s',
	async (_name, emptyLooks, answers) => {
		const rows = [pair(sandbox(), 'amara', 'bjorn')];
		const workflow = workflowOf(rows, STEPS, credential());
		const id = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
		await n8n.waitForExecution(id, 60_000, 'waiting');
		const looks = () => requestsTo(sandbox(), 'listbyids').length;
		const before = looks();
		sandbox().fail({ on: 'result', fault: 'emptyResult', times: emptyLooks });
		await sandbox().clock.advance(LONG);

		const { status, data, nodes } = await n8n.waitForExecution(id, 60_000);
		expect(status).toBe('success');
		expect(data?.resultData.runData.Done).toHaveLength(1);
		expect(nodes.Done[0].map(({ json }) => json.status)).toEqual(['completed']);
		expect(looks()).toBe(before + emptyLooks + 1);
		const calls = () => sandbox().callbacks.filter((call) => call.status === 3);
		await until(() => calls().every(({ answer }) => answer));
		expect(calls().map(({ answer }) => answer?.status)).toEqual(answers);
	},
);
