import type {
	IConnections,
	ICredentialType,
	INode,
	INodeTypeDescription,
	IWorkflowSettings,
} from 'n8n-workflow';
import { executionCalls } from './executions';
import { openSession, type N8nSession } from './n8nSession';

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
}

/** What a node refers to when it uses a stored credential. */
export interface StoredCredential {
	id: string;
	name: string;
	type: string;
}

/** A file as n8n serves it. */
export interface StoredFile {
	data: Buffer;
	mimeType: string;
}

/** Everything that tests and the demo do with an n8n, through the REST API that its editor uses. */
export type N8nClient = ReturnType<typeof connectToN8n>;

/**
 * Connects to the n8n at `address`. Every call throws an Error with n8n's own answer when n8n
 * refuses it.
 *
 * @param cookie the login of another client, as given by its `cookie()`; without it call
 * `setUpOwner` or `logIn` first
 */
export function connectToN8n(address: string, cookie?: string) {
	const session = openSession(address, cookie);
	const fetchFile = async (path: string): Promise<StoredFile> => {
		const { data, headers } = await session.fetch(path);
		return { data, mimeType: String(headers['content-type']) };
	};
	return {
		address,
		setUpOwner: session.setUpOwner,
		logIn: session.logIn,
		cookie: session.cookie,
		...credentialCalls(session),
		...workflowCalls(session),
		...executionCalls(session),

		/** A file that an item refers to: `binary.data.id`. */
		downloadBinary: async (id: string): Promise<StoredFile> =>
			await fetchFile(`/rest/binary-data?id=${encodeURIComponent(id)}&action=view`),

		/** A file that n8n serves with its editor, such as a node's icon: its `iconUrl`. */
		fetchAsset: async (path: string): Promise<StoredFile> => await fetchFile(`/${path}`),

		/** Every node type that the editor offers. */
		nodeTypes: async (): Promise<INodeTypeDescription[]> =>
			JSON.parse((await fetchFile('/types/nodes.json')).data.toString()),

		/** Every credential type that the editor offers. */
		credentialTypes: async (): Promise<ICredentialType[]> =>
			JSON.parse((await fetchFile('/types/credentials.json')).data.toString()),
	};
}

function credentialCalls({ call }: N8nSession) {
	/** Stores a credential. */
	const createCredential = async (
		name: string,
		type: string,
		data: Record<string, unknown>,
	): Promise<StoredCredential> => {
		const { id } = await call<{ id: string }>('post', '/credentials', { name, type, data });
		return { id, name, type };
	};

	/** Presses "Test" for a stored credential with these (perhaps changed) values. */
	const testCredential = async (
		credential: StoredCredential,
		data: Record<string, unknown>,
	): Promise<{ status: 'OK' | 'Error'; message: string }> =>
		await call('post', '/credentials/test', { credentials: { ...credential, data } });

	return { createCredential, testCredential };
}

function workflowCalls({ call }: N8nSession) {
	/** Stores a workflow and gives its id. */
	const createWorkflow = async (workflow: WorkflowJson): Promise<string> =>
		// n8n 1.x insists on `active`; 2.x has its own default.
		(await call<{ id: string }>('post', '/workflows', { settings: {}, active: false, ...workflow }))
			.id;

	/** A stored workflow. */
	const getWorkflow = async (id: string): Promise<StoredWorkflow> =>
		await call('get', `/workflows/${id}`);

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
		for (;;) {
			const { triggers } = await call<{ triggers: Array<{ errorMessage?: string | null }> }>(
				'get',
				`/workflows/${id}/publication-status`,
			);
			const problem = triggers.find(({ errorMessage }) => errorMessage)?.errorMessage;
			if (problem) return problem;
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
	};

	return {
		createWorkflow,
		getWorkflow,
		runWorkflow,
		listenInEditor,
		activateWorkflow,
		activationProblem,
	};
}
