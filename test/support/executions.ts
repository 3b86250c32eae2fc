import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INodeType,
	type IRun,
	type IRunExecutionData,
	type IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';
import { AkoolCredentials } from './akoolCredentials';
import { engineWorkflow, type InputItem, type NodeUnderTest } from './engineWorkflow';

/** How an execution is started. */
export interface ExecutionStart {
	id: string;
	/** The execution that is retried by hand, with its data as n8n saved them. */
	retryOf?: Pick<IRun, 'data'>;
	/** A tool of the last node. */
	tool?: { type: string; nodeType: INodeType; parameters: IDataObject };
	/** A connection back, from node to node by name. */
	back?: [string, string];
	/** Called after each node with the data that n8n saves when progress is saved. */
	onNodeEnd?: (name: string, data: IRunExecutionData) => void;
}

/** Runs nodes on n8n's own engine, in an execution with an ID of its own. */
export async function execute(
	nodes: NodeUnderTest[],
	items: InputItem[],
	credentials: ICredentialDataDecryptedObject,
	how: ExecutionStart,
) {
	const { workflow: chain, last } = engineWorkflow(nodes, items);
	let workflow = chain;
	const { tool } = how;
	if (tool) {
		const types = workflow.nodeTypes;
		const getByName = (type: string) =>
			type === tool.type ? tool.nodeType : types.getByName(type);
		workflow = new Workflow({
			id: 'test',
			name: 'test',
			nodes: [
				...Object.values(workflow.nodes),
				{
					id: 'tool',
					name: 'Tool',
					type: tool.type,
					typeVersion: 1,
					position: [0, 0],
					parameters: tool.parameters as never,
					credentials: { akoolApi: { id: '1', name: 'Akool' } },
				},
			],
			connections: {
				...workflow.connectionsBySourceNode,
				Tool: { ai_tool: [[{ node: last, type: 'ai_tool', index: 0 }]] },
			},
			active: false,
			nodeTypes: {
				...types,
				getByName: getByName as never,
				getByNameAndVersion: getByName as never,
			},
		});
	}
	if (how.back) {
		const [from, to] = how.back;
		workflow.setConnections({
			...workflow.connectionsBySourceNode,
			[from]: { main: [[{ node: to, type: 'main', index: 0 }]] },
		});
	}
	const workflowData = {
		id: 'test',
		name: 'test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: Object.values(workflow.nodes),
		connections: workflow.connectionsBySourceNode,
	};
	const additionalData = {
		credentialsHelper: new AkoolCredentials(credentials),
		executionId: how.id,
		hooks: new ExecutionLifecycleHooks('manual', how.id, workflowData),
		restApiUrl: 'http://127.0.0.1/rest',
		instanceBaseUrl: 'http://127.0.0.1/',
		webhookBaseUrl: 'http://127.0.0.1/webhook',
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		webhookTestBaseUrl: 'http://127.0.0.1/webhook-test',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	const { onNodeEnd } = how;
	if (onNodeEnd) {
		additionalData.hooks!.addHandler('nodeExecuteAfter', async (name, _task, data) =>
			onNodeEnd(name, structuredCloneOf(data)),
		);
	}
	let running;
	if (how.retryOf) {
		const data = structuredCloneOf(how.retryOf.data);
		delete data.resultData.error;
		const lastRuns = data.resultData.runData[data.resultData.lastNodeExecuted!];
		if (lastRuns?.at(-1)?.error) lastRuns.pop();
		for (const entry of data.executionData!.nodeExecutionStack) {
			entry.node = workflow.getNode(entry.node.name)!;
		}
		running = new WorkflowExecute(additionalData, 'retry', data).processRunExecutionData(workflow);
	} else {
		running = new WorkflowExecute(additionalData, 'trigger', createEmptyRunExecutionData()).run({
			workflow,
			startNode: workflow.getNode('Start') ?? undefined,
		});
	}
	const run = await running;
	const { resultData } = run.data;
	const outputs = (resultData.runData[last]?.at(-1)?.data?.main ?? []).map((o) => o ?? []);
	return {
		run,
		outputs,
		json: (outputs[0] ?? []).map(({ json }) => json) as IDataObject[],
		error: resultData.error as (Error & { description?: string }) | undefined,
	};
}

const structuredCloneOf = (data: IRunExecutionData) =>
	JSON.parse(JSON.stringify(data)) as IRunExecutionData;
