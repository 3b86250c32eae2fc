import type { IDataObject, INode } from 'n8n-workflow';
import type { Execution } from '../../../n8n-host/client/executions';
import { startSandbox, type ForcedFailure, type Sandbox } from '../../../sandbox';
import { swapStep, workflowOf } from '../../support/buildWorkflow';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { storeCredential } from '../../support/storeCredential';

/** No picture is in two rows, so every job and every charge tells which row it is for. */
const ROWS = [
	{ source: 'amara', target: 'bjorn' },
	{ source: 'chen', target: 'dolores' },
	{ source: 'emeka', target: 'fatima' },
];

/** How three rows are swapped; by default nothing goes wrong and the node stops at errors. */
export interface ThreeRows {
	/** What goes wrong. Rows are submitted one by one, so a fault `after: 1` meets row 1. */
	faults?: ForcedFailure[];
	/** The node's own settings, such as On Error and Retry On Fail. */
	settings?: Partial<INode>;
	options?: IDataObject;
	/** Whether the failed execution is retried by hand. */
	retryByHand?: boolean;
	/** Whether the pictures' addresses change each time n8n evaluates them. */
	addressesChange?: boolean;
	/** Changes to row 0. */
	row0?: IDataObject;
	/** Where Akool is thought to be, when not at the sandbox. */
	baseUrl?: string;
}

/** What became of three rows. */
export interface Outcome {
	/** The rows that were charged, sorted: one that was charged twice is there twice. */
	charged: number[];
	/** How often something was submitted, charged or not. */
	submissions: number;
	/** What came out, an item each: number of its row and status of its job, or its error. */
	out: string[];
	/** What the items' errors advise. */
	advice: string[];
	/** Why the execution failed. */
	error?: Execution['error'];
	/** The IDs of the rows' jobs. */
	jobs: string[][];
}

const n8n = connectToSharedN8n();

/** Swaps three rows in n8n with a sandbox of its own, and looks at what came of it. */
export async function swapThreeRows(run: ThreeRows): Promise<Outcome> {
	const sandbox = await startSandbox({ queueMs: 200, processMs: 300 });
	try {
		run.faults?.forEach((fault) => sandbox.fail(fault));
		const id = await n8n.runWorkflow(await storeThreeRows(sandbox, run));
		const first = await n8n.waitForExecution(id, 220_000);
		if (!run.retryByHand) return outcomeOf(first, sandbox);
		return outcomeOf(await n8n.getExecution(await n8n.retryExecution(id)), sandbox);
	} finally {
		await sandbox.close();
	}
}

/** Stores the workflow that swaps three rows, and gives its id. */
export async function storeThreeRows(
	sandbox: Sandbox,
	{ settings, options, row0, addressesChange, baseUrl = sandbox.address }: ThreeRows,
	workflowSettings = {},
): Promise<string> {
	const { credential } = await storeCredential(n8n, sandbox, { baseUrl });
	const rows: IDataObject[] = ROWS.map(({ source, target }) => ({
		source: sandbox.portrait(source).url,
		target: sandbox.portrait(target).url,
	}));
	const sourceUrl = addressesChange ? '={{ $json.source }}?v={{ $now.toMillis() }}' : undefined;
	const step = swapStep(
		{ ...(sourceUrl && { sourceUrl }), options: { pollInterval: 0.5, parallel: 1, ...options } },
		{ settings: { maxTries: 3, waitBetweenTries: 100, ...settings } },
	);
	const workflow = workflowOf([{ ...rows[0], ...row0 }, rows[1], rows[2]], [step], credential);
	return await n8n.createWorkflow({ ...workflow, settings: workflowSettings });
}

/** The rows that were charged, sorted: one that was charged twice is there twice. */
export function chargedRows(sandbox: Sandbox): number[] {
	return sandbox.ledger.map(({ body }) => rowOf(body)).sort();
}

/** What became of an execution's three rows. */
export function outcomeOf({ nodes, error }: Execution, sandbox: Sandbox): Outcome {
	const items = nodes.Swap?.[0] ?? [];
	const jobsOf = (row: number) => sandbox.jobs.all().filter(({ body }) => rowOf(body) === row);
	const jobs = ROWS.map((_, row) => jobsOf(row).map(({ _id }) => _id));
	return {
		charged: chargedRows(sandbox),
		submissions: sandbox.requests.filter(({ method }) => method === 'POST').length,
		out: items.map(({ json, pairedItem }) => {
			const row = (pairedItem as { item: number }).item;
			if (json.error) return `${row} ${inWords(String(json.error), row)}`;
			const job = sandbox.jobs.find(String(json._id));
			if (!job || rowOf(job.body) !== row) return `${row} has another row's job`;
			return `${row} ${json.url === job.url ? json.status : "has another job's result"}`;
		}),
		advice: items.filter(({ json }) => json.error).map(({ json }) => String(json.message)),
		error,
		jobs,
	};
}

/** An error's title without its row's number, which is checked by that. */
function inWords(title: string, row: number): string {
	return title.replace(` [item ${row}]`, '');
}

/** The number of the row a submission is for; -1 when it mixes rows. */
function rowOf(body: unknown): number {
	const { sourceImage, targetImage } = body as Record<string, Array<{ path: string }>>;
	return ROWS.findIndex(
		({ source, target }) =>
			sourceImage[0].path.replace(/\?.*/, '').endsWith(`/${source}.png`) &&
			targetImage[0].path.endsWith(`/${target}.png`),
	);
}
