import { until } from '../until';
import type { Execution } from './executions';
import type { N8nSession } from './n8nSession';

/** An execution as n8n lists it. */
export type ExecutionSummary = Pick<Execution, 'id' | 'status' | 'startedAt' | 'stoppedAt'>;

/** How often a list is looked at while waiting for executions, in ms. */
const LOOK_AGAIN = 150;
const LARGEST_PAGE = 100;

/**
 * The client's calls that list a workflow's executions. Each throws an Error with n8n's answer when
 * n8n refuses.
 */
export function executionListCalls({ call }: N8nSession) {
	/** A workflow's executions without their data, newest first, up to 100. */
	const summarizeExecutions = async (workflowId: string): Promise<ExecutionSummary[]> => {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const path = `/executions?filter=${filter}&limit=${LARGEST_PAGE}`;
		return (await call<{ results: ExecutionSummary[] }>('get', path)).results;
	};

	/** The ids of a workflow's executions, newest first, up to 100. */
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
		let ids: string[] = [];
		await until(async () => (ids = await listExecutions(workflowId)).length >= count, {
			within: timeout,
			every: LOOK_AGAIN,
			otherwise: () => `After ${timeout} ms there are ${ids.length} executions, not ${count}.`,
		});
		return ids.reverse();
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
		summarizeExecutions,
		listExecutions,
		waitForExecutions,
		countSuccessful,
		listSuccessful,
	};
}

/** Some of the executions asked for, and how many there are altogether. */
interface Page {
	results: ExecutionSummary[];
	count: number;
	/** Gives the next page; missing or null after the last one. */
	nextCursor?: string | null;
}
