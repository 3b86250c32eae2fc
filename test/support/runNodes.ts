import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INodeExecutionData,
	type IRun,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
} from 'n8n-workflow';
import { EngineCredentials } from './engineCredentials';
import { engineWorkflow, type InputItem, type NodeUnderTest } from './engineWorkflow';

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

/**
 * Runs nodes one after the other on n8n's own engine, with real requests.
 *
 * @param credentials the stored credential that every node uses
 * @param restApiUrl where the n8n is that serves signed files
 */
export function startNodes(
	nodes: NodeUnderTest[],
	items: InputItem[],
	credentials: ICredentialDataDecryptedObject,
	restApiUrl = 'http://127.0.0.1/rest',
): Running {
	const { workflow, last } = engineWorkflow(nodes, items);
	const additionalData = surroundings(workflow, credentials, restApiUrl);
	const running = new WorkflowExecute(additionalData, 'manual', createEmptyRunExecutionData()).run({
		workflow,
		startNode: workflow.getNode('Start') ?? undefined,
	});
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

/**
 * Runs nodes as {@link startNodes} does, and waits for the end. It does not throw when the workflow
 * fails: the outcome has the error.
 */
export async function runNodes(
	nodes: NodeUnderTest[],
	items: InputItem[],
	credentials: ICredentialDataDecryptedObject,
	restApiUrl?: string,
): Promise<Outcome> {
	return await startNodes(nodes, items, credentials, restApiUrl).outcome;
}

/**
 * What the engine has to know beside the workflow.
 *
 * @param executionId the ID of the execution
 */
export function surroundings(
	{ nodes, connectionsBySourceNode: connections }: Workflow,
	credentials: ICredentialDataDecryptedObject,
	restApiUrl: string,
	executionId = 'execution-1',
): IWorkflowExecuteAdditionalData {
	const workflowData = {
		id: 'test',
		name: 'test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: Object.values(nodes),
		connections,
	};
	return {
		credentialsHelper: new EngineCredentials(credentials),
		executionId,
		hooks: new ExecutionLifecycleHooks('manual', executionId, workflowData),
		restApiUrl,
		instanceBaseUrl: 'http://127.0.0.1/',
		webhookBaseUrl: 'http://127.0.0.1/webhook',
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		webhookTestBaseUrl: 'http://127.0.0.1/webhook-test',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
}
