import type { ExecutionSummary } from '../../n8n-host/client/executionLists';
import { withProgress, type Progress } from '../../n8n-host/commands/progress';
import { until } from '../../n8n-host/until';
import { detectionTime } from './detectionTime';
import type { MeteredHost } from './meteredHost';
import { finishedRows, rowsFor } from './swapRows';
import { allRows, leastTime, type Scenario } from './scenario';
import type { StartStandIn } from './standIns';
import type { WayToSwap } from './waysToSwap';

/** What is to be measured. */
export interface SwapRun {
	scenario: Scenario;
	/** Starts the provider's stand-in. */
	startStandIn: StartStandIn;
	way: WayToSwap;
	/** What it is called when it says that it goes on. */
	title: string;
}

/** What came of a run. */
export interface Run {
	/** From the first execution's start to the last one's end, in ms. */
	wallMs: number;
	/** The shortest time in which it could be done, in ms: {@link leastTime} after {@link detectionTime}. */
	leastMs: number;
	/** Requests to the provider for each row. */
	requestsPerJob: number;
	/** Rows without a finished picture at the end. */
	lost: number;
	/** Jobs that were paid for beyond one a row. */
	chargedTwice: number;
	/** n8n's processor time for each row, in ms. */
	cpuMsPerJob: number;
}

const LOOK_AGAIN_MS = 500;
/** How long a run may take, in ms. */
const GIVE_UP_MS = 1_800_000;

/**
 * Runs a scenario one way, in the real n8n, with a sandbox of its own.
 *
 * @throws Error when the run does not end within half an hour
 */
export async function measureSwaps(
	host: MeteredHost,
	{ scenario, startStandIn, way, title }: SwapRun,
	onProgress: Progress,
): Promise<Run> {
	const detectionMs = await detectionTime(scenario, startStandIn);
	const sandbox = await startStandIn(scenario);
	try {
		const { n8n } = host;
		const credential = await sandbox.storeCredential(n8n);
		const workflow = way(rowsFor(scenario, sandbox), { standIn: sandbox, credential, scenario });
		const workflowIds: string[] = [];
		while (workflowIds.length < (scenario.workflows ?? 1)) {
			workflowIds.push(await n8n.createWorkflow(workflow));
		}
		const before = await host.usage(true);
		const ids = await Promise.all(workflowIds.map(async (one) => await n8n.runWorkflow(one)));
		const ended = await withProgress(title, onProgress, async () =>
			Promise.all(workflowIds.map(async (one) => await endOf(host, one))),
		);
		const after = await host.usage();
		const executions = await Promise.all(ids.map(async (id) => await n8n.getExecution(id)));
		const problems = new Set(executions.flatMap(({ error }) => error?.message ?? []));
		problems.forEach((problem) => onProgress(`${title}: ended with an error: ${problem}`));
		const rows = allRows(scenario);
		return {
			wallMs: wallTime(ended),
			leastMs: detectionMs + leastTime(scenario),
			requestsPerJob: sandbox.requests.length / rows,
			lost: rows - finishedRows(executions),
			chargedTwice: Math.max(0, sandbox.ledger.length - rows),
			cpuMsPerJob: (after.cpuMs - before.cpuMs) / rows,
		};
	} finally {
		await sandbox.close();
	}
}

function wallTime(executions: ExecutionSummary[]): number {
	const starts = executions.map(({ startedAt }) => Date.parse(startedAt));
	const ends = executions.map(({ stoppedAt }) => Date.parse(stoppedAt!));
	return Math.max(...ends) - Math.min(...starts);
}

/** Waits for an execution without fetching its data all the time, which n8n would be busy with. */
async function endOf({ n8n }: MeteredHost, workflowId: string): Promise<ExecutionSummary> {
	return await until(
		async () => {
			const [execution] = await n8n.summarizeExecutions(workflowId);
			return execution?.stoppedAt ? execution : undefined;
		},
		{
			within: GIVE_UP_MS,
			every: LOOK_AGAIN_MS,
			otherwise: () => `The run was not done after ${GIVE_UP_MS / 60_000} minutes`,
		},
	);
}
