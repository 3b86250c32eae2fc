import type { IConnections, INode, IWorkflowSettings } from 'n8n-workflow';
import { until } from '../until';
import { RefusedByN8n, type N8nSession } from './n8nSession';

/** A workflow as it is written to a file by n8n's "Download". */
export interface WorkflowJson {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
}

/** A workflow in n8n's database. */
export interface StoredWorkflow extends WorkflowJson {
	id: string;
	versionId: string;
	/** Whether it is published. */
	active: boolean;
}

/** The client's calls for workflows. Each throws an Error with n8n's answer when n8n refuses. */
export function workflowCalls({ call }: N8nSession) {
	/** Stores a workflow and gives its id. */
	const createWorkflow = async (workflow: WorkflowJson): Promise<string> =>
		// n8n 1.x insists on `active`; 2.x has its own default.
		(await call<{ id: string }>('post', '/workflows', { settings: {}, active: false, ...workflow }))
			.id;

	/** A stored workflow. */
	const getWorkflow = async (id: string): Promise<StoredWorkflow> =>
		await call('get', `/workflows/${id}`);

	/** A stored workflow; undefined when there is none of this id, or none any more. */
	const findWorkflow = async (id: string): Promise<StoredWorkflow | undefined> =>
		await getWorkflow(id).catch((error: Error) => {
			if (error instanceof RefusedByN8n && [403, 404].includes(error.status)) return undefined;
			throw error;
		});

	/** The id of the first stored workflow of a name; undefined when there is none. */
	const findWorkflowId = async (name: string): Promise<string | undefined> => {
		const filter = encodeURIComponent(JSON.stringify({ name }));
		const found = await call<Array<{ id: string; name: string }>>(
			'get',
			`/workflows?filter=${filter}`,
		);
		return found.find((one) => one.name === name)?.id;
	};

	/** Saves a stored workflow as it is now; one that is published is published again. */
	const updateWorkflow = async (id: string, workflow: WorkflowJson): Promise<void> => {
		const { versionId, active } = await getWorkflow(id);
		await call('patch', `/workflows/${id}`, { ...workflow, versionId });
		if (active) await activateWorkflow(id);
	};

	/**
	 * Presses "Execute workflow", and gives the execution's id without waiting for its end.
	 *
	 * @param from the trigger to start from; the workflow's first when left out
	 * @param upTo the last node to run; all when left out
	 */
	const runWorkflow = async (
		id: string,
		{ from, upTo }: { from?: string; upTo?: string } = {},
	): Promise<string> => {
		const workflow = await getWorkflow(id);
		const { executionId } = await call<{ executionId: string }>('post', `/workflows/${id}/run`, {
			// n8n 1.x runs what is sent here, 2.x what is stored; both are the same.
			workflowData: workflow,
			triggerToStartFrom: { name: from ?? firstTrigger(workflow) },
			destinationNode: upTo && { nodeName: upTo, mode: 'inclusive' },
		});
		return executionId;
	};

	/** Presses "Listen": the workflow's trigger can be called once at its test URL. */
	const listenInEditor = async (id: string): Promise<void> => {
		const workflow = await getWorkflow(id);
		const { waitingForWebhook } = await call<{ waitingForWebhook?: boolean }>(
			'post',
			`/workflows/${id}/run`,
			{ workflowData: workflow, triggerToStartFrom: { name: firstTrigger(workflow) } },
		);
		if (!waitingForWebhook) throw new Error(`Workflow ${id} did not wait for a call`);
	};

	const firstTrigger = ({ id, nodes }: StoredWorkflow): string => {
		const trigger = nodes.find(({ type }) => /(trigger|webhook)$/i.test(type));
		if (trigger === undefined) throw new Error(`Workflow ${id} has no trigger to start from`);
		return trigger.name;
	};

	/**
	 * Publishes a workflow. n8n registers its webhooks some seconds later: until then they answer 404.
	 */
	const activateWorkflow = async (id: string): Promise<void> => {
		const { versionId } = await getWorkflow(id);
		await call('post', `/workflows/${id}/activate`, { versionId });
	};

	/** Publishes a workflow whose trigger can't be started, and gives what n8n shows about it. */
	const activationProblem = async (id: string): Promise<string> => {
		try {
			await activateWorkflow(id);
		} catch (error) {
			return (error as Error).message;
		}
		// n8n 2.x starts triggers later, and keeps what went wrong.
		return await until(
			async () => {
				const { triggers } = await call<{ triggers: Array<{ errorMessage?: string | null }> }>(
					'get',
					`/workflows/${id}/publication-status`,
				);
				return triggers.find(({ errorMessage }) => errorMessage)?.errorMessage ?? '';
			},
			{ every: 200 },
		);
	};

	return {
		createWorkflow,
		getWorkflow,
		findWorkflow,
		findWorkflowId,
		updateWorkflow,
		runWorkflow,
		listenInEditor,
		activateWorkflow,
		activationProblem,
	};
}
