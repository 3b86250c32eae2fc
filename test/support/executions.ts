import { WorkflowExecute } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IRunExecutionData,
	Workflow,
} from 'n8n-workflow';
import {
	credentialsOf,
	engineWorkflow,
	type InputItem,
	type NodeUnderTest,
} from './engineWorkflow';
import { surroundings } from './runNodes';

/** How an execution is started. */
export interface ExecutionStart {
	id: string;
	/** The execution that is retried by hand, with its data as n8n saved them. */
	retryOf?: Pick<IRun, 'data'>;
	/** A tool of the last node. */
	tool?: { nodeType: INodeType; parameters: IDataObject };
	/** A connection back, from node to node by name. */
	back?: [string, string];
	/** Where the n8n is that serves signed files. */
	restApiUrl?: string;
	/** Pressing stop, when it is aborted. */
	stop?: AbortSignal;
	/** Called after each node with the data that n8n saves when progress is saved. */
	onNodeEnd?: (name: string, data: IRunExecutionData) => void;
}

/** Runs nodes on n8n's own engine, in an execution with an ID of its own. */
export async function execute(
	nodes: NodeUnderTest[],
	items: InputItem[],
	credentials: ICredentialDataDecryptedObject,
	{
		id,
		retryOf,
		tool,
		back,
		onNodeEnd,
		stop,
		restApiUrl = 'http://127.0.0.1/rest',
	}: ExecutionStart,
) {
	const { workflow: chain, last } = engineWorkflow(nodes, items);
	const workflow = tool ? withTool(chain, last, tool) : chain;
	if (back) connectBack(workflow, ...back);
	const additionalData = surroundings(workflow, credentials, restApiUrl, id);
	additionalData.hooks!.addHandler('nodeExecuteAfter', async (name, _task, data) =>
		onNodeEnd?.(name, copyOf(data)),
	);
	const running = retryOf
		? new WorkflowExecute(
				additionalData,
				'retry',
				dataToRetry(retryOf.data, workflow),
			).processRunExecutionData(workflow)
		: new WorkflowExecute(additionalData, 'trigger', createEmptyRunExecutionData()).run({
				workflow,
				startNode: workflow.getNode('Start') ?? undefined,
			});
	stop?.addEventListener('abort', () => running.cancel());
	const run = await running;
	const { resultData } = run.data;
	const outputs = (resultData.runData[last]?.at(-1)?.data?.main ?? []).map((some) => some ?? []);
	return {
		run,
		outputs,
		json: (outputs[0] ?? []).map(({ json }) => json) as IDataObject[],
		error: resultData.error as (Error & { description?: string }) | undefined,
	};
}

/** The same workflow, in which a node has a tool. */
function withTool(
	{ nodes, nodeTypes, connectionsBySourceNode }: Workflow,
	ofNode: string,
	{ nodeType, parameters }: NonNullable<ExecutionStart['tool']>,
): Workflow {
	const type = nodeType.description.name;
	const find = (name: string) => (name === type ? nodeType : nodeTypes.getByName(name));
	const tool = {
		id: 'tool',
		name: 'Tool',
		type,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: parameters as INode['parameters'],
		credentials: credentialsOf(nodeType),
	};
	return new Workflow({
		id: 'test',
		name: 'test',
		nodes: [...Object.values(nodes), tool],
		connections: {
			...connectionsBySourceNode,
			Tool: { ai_tool: [[{ node: ofNode, type: 'ai_tool', index: 0 }]] },
		},
		active: false,
		nodeTypes: {
			...nodeTypes,
			getByName: find,
			getByNameAndVersion: find as INodeTypes['getByNameAndVersion'],
		},
	});
}

function connectBack(workflow: Workflow, from: string, to: string): void {
	workflow.setConnections({
		...workflow.connectionsBySourceNode,
		[from]: { main: [[{ node: to, type: 'main', index: 0 }]] },
	});
}

/** What n8n makes of the saved data of an execution that is retried by hand. */
function dataToRetry(saved: IRunExecutionData, workflow: Workflow): IRunExecutionData {
	const data = copyOf(saved);
	delete data.resultData.error;
	const lastRuns = data.resultData.runData[data.resultData.lastNodeExecuted!];
	if (lastRuns?.at(-1)?.error) lastRuns.pop();
	for (const entry of data.executionData!.nodeExecutionStack) {
		entry.node = workflow.getNode(entry.node.name)!;
	}
	return data;
}

const copyOf = (data: IRunExecutionData) => JSON.parse(JSON.stringify(data)) as IRunExecutionData;
