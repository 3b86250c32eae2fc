import type { IDataObject } from 'n8n-workflow';
import type { ExecutionSummary } from '../../n8n-host/client/executionLists';
import type { Execution } from '../../n8n-host/client/executions';
import { withProgress, type Progress } from '../../n8n-host/commands/progress';
import { until } from '../../n8n-host/until';
import type { MeteredHost } from './meteredHost';
import { leastTime, type Scenario } from './scenario';
import { settledUsage } from './settledUsage';
import type { StandIn, StartStandIn } from './standIns';
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
	/** From the execution's start to its end, in ms. */
	wallMs: number;
	/** The shortest time in which it could be done, in ms: see {@link leastTime}. */
	leastMs: number;
	/** Requests to the provider for each row. */
	requestsPerJob: number;
	/** Rows without a finished picture at the end. */
	lost: number;
	/** Jobs that were paid for beyond one a row. */
	chargedTwice: number;
	/** n8n's processor time for each row, in ms. */
	cpuMsPerJob: number;
	/** Objects n8n holds in the middle of the run beyond those before it, in bytes for each row. */
	heldPerJob: number;
}

const PEOPLE = ['amara', 'bjorn', 'chen', 'dolores', 'emeka', 'fatima'];
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
	const sandbox = await startStandIn(scenario);
	try {
		const { n8n } = host;
		const credential = await sandbox.storeCredential(n8n);
		const workflow = way(rowsFor(scenario, sandbox), sandbox, credential);
		const workflowId = await n8n.createWorkflow(workflow);
		const before = await settledUsage(host);
		const id = await n8n.runWorkflow(workflowId);
		const middle = await usageInTheMiddle(host, scenario, sandbox);
		const { startedAt, stoppedAt } = await withProgress(title, onProgress, async () =>
			endOf(host, workflowId),
		);
		const after = await host.usage();
		return {
			wallMs: Date.parse(stoppedAt!) - Date.parse(startedAt),
			leastMs: leastTime(scenario),
			requestsPerJob: sandbox.requests.length / scenario.rows,
			lost: scenario.rows - finishedRows(await n8n.getExecution(id)),
			chargedTwice: Math.max(0, sandbox.ledger.length - scenario.rows),
			cpuMsPerJob: (after.cpuMs - before.cpuMs) / scenario.rows,
			heldPerJob: (middle.heapUsed - before.heapUsed) / scenario.rows,
		};
	} finally {
		await sandbox.close();
	}
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

/** How many finished pictures got to the last node, in however many rounds. */
function finishedRows({ data }: Execution): number {
	const runs = data?.resultData.runData.Done ?? [];
	const items = runs.flatMap((run) => run.data?.main?.[0] ?? []);
	const jobs = items.map(({ json }) => {
		const list = json.data as { result?: IDataObject[] } | undefined;
		return list?.result?.[0] ?? json;
	});
	const finished = jobs.filter((job) => job.status === 'completed' || job.faceswap_status === 3);
	return new Set(finished.map(({ _id, id }) => _id ?? id)).size;
}

/** What n8n uses while it waits for the jobs: half-way, or as soon as all are submitted. */
async function usageInTheMiddle(host: MeteredHost, scenario: Scenario, { ledger }: StandIn) {
	const halfWay = Date.now() + leastTime(scenario) / 2;
	const latest = Date.now() + leastTime(scenario);
	const isWaiting = () => Date.now() > halfWay && ledger.length >= scenario.rows;
	const within = GIVE_UP_MS;
	await until(() => isWaiting() || Date.now() >= latest, { within, every: LOOK_AGAIN_MS });
	return await host.usage(true);
}

function rowsFor({ rows, payload = 0 }: Scenario, sandbox: StandIn): IDataObject[] {
	const url = (index: number) => sandbox.portrait(PEOPLE[index % PEOPLE.length]).url;
	return Array.from({ length: rows }, (_, index) => ({
		source: url(index),
		target: url(index + 1),
		...(payload > 0 && { note: `${index} `.repeat(payload).slice(0, payload) }),
	}));
}
