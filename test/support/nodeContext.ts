import { ExecuteContext } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeType,
	type IRunExecutionData,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

/**
 * A workflow of a single node, and what n8n's contexts have to know besides.
 *
 * @param name the node's name
 * @param type what the node is; without any parameters when left out
 * @param staticData the workflow's; none when left out
 */
export function oneNode(
	name = 'Node',
	type = { description: { properties: [] as object[] } } as INodeType,
	staticData?: IDataObject,
) {
	const node: INode = {
		id: '1',
		name,
		type: 'any',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const nodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({
		id: 'test',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
		staticData,
	});
	const additionalData = {
		executionId: 'execution-1',
		currentNodeParameters: {},
		restApiUrl: 'http://127.0.0.1/rest',
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
	} as IWorkflowExecuteAdditionalData;
	return { workflow, node, additionalData };
}

/** Which run of a node a context is for. */
export interface RunOfNode {
	executionId?: string;
	/** Index of the run within the execution. */
	run?: number;
	/** What n8n keeps of the execution; an execution that retries it begins with the same. */
	kept?: IRunExecutionData;
	/** The node's type, parameters and so on. */
	settings?: Partial<INode>;
}

/** n8n's own context of a node that runs, for calling a single function of the package. */
export function nodeContext({
	executionId = 'execution-1',
	run = 0,
	kept = createRunExecutionData(),
	settings = {},
}: RunOfNode = {}): IExecuteFunctions {
	const { workflow, node, additionalData } = oneNode();
	Object.assign(node, settings);
	const input = { main: [[]] };
	return new ExecuteContext(
		workflow,
		node,
		{ ...additionalData, executionId },
		'manual',
		kept,
		run,
		[],
		input,
		{ node, data: input, source: null },
		[],
	);
}
