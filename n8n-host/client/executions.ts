import { parse } from 'flatted';
import type { ExecutionStatus, INodeExecutionData, IRunExecutionData } from 'n8n-workflow';
import type { N8nSession } from './n8nSession';

/** An execution as it stands in n8n's database. */
export interface Execution {
	id: string;
	status: ExecutionStatus;
	/** Whether it ran to its end without failing. */
	finished: boolean;
	startedAt: string;
	stoppedAt?: string;
	/** Until when it sleeps, while it does. */
	waitTill?: string;
	/** What each node that ran put out in its last run: by output, then by item. */
	nodes: Record<string, INodeExecutionData[][]>;
	/** Why it failed. */
	error?: { message: string; description?: string | null; node?: string };
	/** Everything n8n keeps of it; nothing before it has begun. */
	data?: IRunExecutionData;
}

/** An execution as n8n lists it. */
export type ExecutionSummary = Pick<Execution, 'id' | 'status' | 'startedAt' | 'stoppedAt'>;

/** How often an execution is looked at while waiting for it, in ms. */
const LOOK_AGAIN = 150;
const LARGEST_PAGE = 100;
const GOING_ON: ExecutionStatus[] = ['new', 'running', 'unknown', 'waiting'];

/** The part of the client that speaks of executions. */
export function executionCalls({ call }: N8nSession) {
	/** One execution as it is now. */
	const getExecution = async (id: string): Promise<Execution> =>
		decode(await call<StoredExecution>('get', `/executions/${id}`));

	/**
	 * Waits until an execution has ended, well or badly, or has the status asked for.
	 *
	 * @param timeout in ms
	 * @param status wait for this one, for example `waiting`; ended with another counts as a failure
	 * @throws Error when that doesn't happen in time
	 */
	const waitForExecution = async (
		id: string,
		timeout: number,
		status?: ExecutionStatus,
	): Promise<Execution> => {
		const deadline = Date.now() + timeout;
		for (;;) {
			const execution = await getExecution(id);
			const ended = !GOING_ON.includes(execution.status);
			if (status !== undefined && execution.status === status) return execution;
			if (status === undefined && ended) {
				// n8n 1.x writes the end's status before its data.
				await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
				return await getExecution(id);
			}
			if (ended || Date.now() > deadline) {
				throw new Error(
					`Execution ${id} is "${execution.status}" after at most ${timeout} ms, not ` +
						`"${status ?? 'ended'}". ${execution.error?.message ?? ''}`,
				);
			}
			await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
		}
	};

	/** Presses stop. An execution that has just ended by itself makes n8n answer with an error. */
	const stopExecution = async (id: string): Promise<void> => {
		await call('post', `/executions/${id}/stop`);
	};

	/** Deletes an execution that has ended, with its files. */
	const deleteExecution = async (id: string): Promise<void> => {
		await call('post', '/executions/delete', { ids: [id] });
	};

	/**
	 * Retries a failed execution from the node that failed, with the workflow as it was, and gives
	 * the new execution's id. n8n answers only when that one has ended or waits.
	 */
	const retryExecution = async (id: string): Promise<string> =>
		(await call<{ id: string }>('post', `/executions/${id}/retry`, { loadWorkflow: false })).id;

	/** A workflow's executions without their data, newest first. */
	const summarizeExecutions = async (workflowId: string): Promise<ExecutionSummary[]> => {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const path = `/executions?filter=${filter}`;
		return (await call<{ results: ExecutionSummary[] }>('get', path)).results;
	};

	/** The ids of a workflow's executions, newest first. */
	const listExecutions = async (workflowId: string): Promise<string[]> => {
		const results = await summarizeExecutions(workflowId);
		// Those that still run come first, and one that ends just now is listed twice.
		const ids = new Set(results.map((execution) => execution.id));
		return [...ids].sort((a, b) => Number(b) - Number(a));
	};

	/**
	 * The ids of a workflow's executions, oldest first, once n8n lists at least so many: it answers
	 * a call to a webhook before the execution is in its list.
	 *
	 * @param timeout in ms
	 * @throws Error when there are still fewer then
	 */
	const waitForExecutions = async (
		workflowId: string,
		count = 1,
		timeout = 20_000,
	): Promise<string[]> => {
		const deadline = Date.now() + timeout;
		for (;;) {
			const ids = await listExecutions(workflowId);
			if (ids.length >= count) return ids.reverse();
			if (Date.now() > deadline) {
				throw new Error(`After ${timeout} ms there are ${ids.length} executions, not ${count}.`);
			}
			await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
		}
	};

	const pageOfSuccessful = async (workflowId: string, limit: number, cursor?: string | null) => {
		const filter = JSON.stringify({ workflowId, status: ['success'] });
		const query = new URLSearchParams({ filter, limit: String(limit), ...(cursor && { cursor }) });
		return await call<Page>('get', `/executions?${query}`);
	};

	/** How many of a workflow's executions have ended well. */
	const countSuccessful = async (workflowId: string): Promise<number> =>
		(await pageOfSuccessful(workflowId, 1)).count;

	/** The ids of all of a workflow's executions that ended well, newest first. From n8n 2.x on. */
	const listSuccessful = async (workflowId: string): Promise<string[]> => {
		const ids: string[] = [];
		let cursor: string | null | undefined;
		do {
			const page = await pageOfSuccessful(workflowId, LARGEST_PAGE, cursor);
			ids.push(...page.results.map(({ id }) => id));
			cursor = page.nextCursor;
		} while (cursor);
		return ids;
	};

	return {
		getExecution,
		waitForExecution,
		stopExecution,
		deleteExecution,
		retryExecution,
		summarizeExecutions,
		listExecutions,
		waitForExecutions,
		countSuccessful,
		listSuccessful,
	};
}

interface StoredExecution extends Omit<Execution, 'nodes' | 'error' | 'data'> {
	/** The execution's data in the notation of the package `flatted`. */
	data: string;
}

/** Some of the executions asked for, and how many there are altogether. */
interface Page {
	results: ExecutionSummary[];
	count: number;
	/** Gives the next page; missing or null after the last one. */
	nextCursor?: string | null;
}

function decode(stored: StoredExecution): Execution {
	const data = parse(stored.data) as IRunExecutionData | undefined;
	const { runData = {}, error } = data?.resultData ?? {};
	const nodes = Object.entries(runData).map(([name, runs]) => {
		const outputs = runs[runs.length - 1]?.data?.main ?? [];
		return [name, outputs.map((items) => items ?? [])] as const;
	});
	return {
		...stored,
		nodes: Object.fromEntries(nodes),
		error: error && {
			message: error.message,
			description: error.description,
			node: 'node' in error ? error.node?.name : undefined,
		},
		data,
	};
}
