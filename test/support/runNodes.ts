import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type IBinaryKeyData,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { AkoolAccount } from '../../nodes/AkoolAccount/AkoolAccount.node';
import { AkoolFaceDetect } from '../../nodes/AkoolFaceDetect/AkoolFaceDetect.node';
import { AkoolFaceSwapClassic } from '../../nodes/AkoolFaceSwapClassic/AkoolFaceSwapClassic.node';
import { AkoolFaceSwapPlus } from '../../nodes/AkoolFaceSwapPlus/AkoolFaceSwapPlus.node';
import { AkoolFaceSwapPro } from '../../nodes/AkoolFaceSwapPro/AkoolFaceSwapPro.node';
import { AkoolGetResult } from '../../nodes/AkoolGetResult/AkoolGetResult.node';
import { AkoolCredentials } from './akoolCredentials';

/** Every node of the package. */
export const NODES = {
	akoolAccount: new AkoolAccount(),
	akoolFaceDetect: new AkoolFaceDetect(),
	akoolFaceSwapClassic: new AkoolFaceSwapClassic(),
	akoolFaceSwapPlus: new AkoolFaceSwapPlus(),
	akoolFaceSwapPro: new AkoolFaceSwapPro(),
	akoolGetResult: new AkoolGetResult(),
};

/** A node under test in a workflow `Start → nodes… → end`, see {@link runNodes}. */
export interface NodeUnderTest {
	type: keyof typeof NODES;
	parameters?: IDataObject;
	/** n8n's node settings, e.g. `{ onError: 'continueErrorOutput' }`. */
	settings?: Partial<INode>;
}

/** An input item: its JSON, or the whole of it when it carries files. */
export type InputItem = IDataObject | { json: IDataObject; binary: IBinaryKeyData };

const toItem = (item: InputItem): INodeExecutionData =>
	'binary' in item ? (item as INodeExecutionData) : { json: item as IDataObject };

/** What a workflow gave. */
export interface Outcome {
	/** Items of the last node's outputs: regular output, error output. */
	outputs: INodeExecutionData[][];
	/** The JSON of the regular output. */
	json: IDataObject[];
	/** The error the workflow stopped at. */
	error?: Error & { description?: string; context?: IDataObject; cause?: unknown };
	run: IRun;
}

/** A workflow that is running. */
export interface Running {
	outcome: Promise<Outcome>;
	/** What pressing stop does in n8n. */
	cancel(): void;
}

const startNode = (items: INodeExecutionData[]): INodeType => ({
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	execute: async () => [items],
});

/**
 * Runs nodes one after the other on n8n's own engine, with real requests.
 *
 * @param restApiUrl where the n8n is that serves signed files
 */
export function startNodes(
	nodes: NodeUnderTest[],
	items: InputItem[],
	credentials: ICredentialDataDecryptedObject,
	restApiUrl = 'http://127.0.0.1/rest',
): Running {
	const types: Record<string, INodeType> = {
		start: startNode(items.map(toItem)),
		...NODES,
	};
	const nodeTypes: INodeTypes = {
		getByName: (name) => types[name],
		getByNameAndVersion: (name) => types[name],
		getKnownTypes: () => ({}),
	};
	const named: INode[] = [undefined, ...nodes].map((node, index) => ({
		id: `id-${index}`,
		name: index === 0 ? 'Start' : `Node ${index}`,
		type: node?.type ?? 'start',
		typeVersion: 1,
		position: [index * 200, 0],
		parameters: (node?.parameters ?? {}) as INode['parameters'],
		credentials: { akoolApi: { id: '1', name: 'Akool' } },
		...node?.settings,
	})) as INode[];
	const connections = Object.fromEntries(
		named
			.slice(0, -1)
			.map((node, index) => [
				node.name,
				{ main: [[{ node: named[index + 1].name, type: NodeConnectionTypes.Main, index: 0 }]] },
			]),
	);
	const workflow = new Workflow({
		id: 'test',
		name: 'test',
		nodes: named,
		connections,
		active: false,
		nodeTypes,
	});
	const workflowData = {
		id: 'test',
		name: 'test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: named,
		connections,
	};
	const additionalData = {
		credentialsHelper: new AkoolCredentials(credentials),
		executionId: 'execution-1',
		hooks: new ExecutionLifecycleHooks('manual', 'execution-1', workflowData),
		restApiUrl,
		instanceBaseUrl: 'http://127.0.0.1/',
		webhookBaseUrl: 'http://127.0.0.1/webhook',
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		webhookTestBaseUrl: 'http://127.0.0.1/webhook-test',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	const running = new WorkflowExecute(additionalData, 'manual', createEmptyRunExecutionData()).run({
		workflow,
		startNode: workflow.getNode('Start') ?? undefined,
	});
	const last = named[named.length - 1].name;
	const outcome = Promise.resolve(running).then((run): Outcome => {
		const { resultData } = run.data;
		const outputs = (resultData.runData[last]?.[0]?.data?.main ?? []).map((output) => output ?? []);
		return {
			outputs,
			json: (outputs[0] ?? []).map(({ json }) => json),
			error: resultData.error as Outcome['error'],
			run,
		};
	});
	return { outcome, cancel: () => running.cancel() };
}

/** {@link startNodes}, waited for. */
export async function runNodes(
	nodes: NodeUnderTest[],
	items: InputItem[],
	credentials: ICredentialDataDecryptedObject,
	restApiUrl?: string,
): Promise<Outcome> {
	return await startNodes(nodes, items, credentials, restApiUrl).outcome;
}
