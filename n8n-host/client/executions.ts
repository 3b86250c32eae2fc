import { parse } from 'flatted';
import type { ExecutionStatus, INodeExecutionData, IRunExecutionData } from 'n8n-workflow';
import { until } from '../until';
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

/** How often an execution is looked at while waiting for it, in ms. */
const LOOK_AGAIN = 150;
const GOING_ON: ExecutionStatus[] = ['new', 'running', 'unknown', 'waiting'];

/**
 * The client's calls for single executions. Each throws an Error with n8n's answer when n8n refuses.
 */
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
		const hasEnded = ({ status: now }: Execution) => !GOING_ON.includes(now);
		const isAsked = (execution: Execution) =>
			status === undefined ? hasEnded(execution) : execution.status === status;
		let execution: Execution;
		const otherwise = () =>
			`Execution ${id} is "${execution.status}" after at most ${timeout} ms, not ` +
			`"${status ?? 'ended'}". ${execution.error?.message ?? ''}`;
		execution = await until(
			async () => {
				execution = await getExecution(id);
				return (isAsked(execution) || hasEnded(execution)) && execution;
			},
			{ within: timeout, every: LOOK_AGAIN, otherwise },
		);
		if (!isAsked(execution)) throw new Error(otherwise());
		if (status !== undefined) return execution;
		// n8n 1.x writes the end's status before its data.
		await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
		return await getExecution(id);
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

	return {
		getExecution,
		waitForExecution,
		stopExecution,
		deleteExecution,
		retryExecution,
	};
}

interface StoredExecution extends Omit<Execution, 'nodes' | 'error' | 'data'> {
	/** The execution's data in the notation of the package `flatted`. */
	data: string;
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
