import { EventEmitter } from 'node:events';
import { WebhookContext } from 'n8n-core';
import {
	createRunExecutionData,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
} from 'n8n-workflow';
import { EngineCredentials } from './engineCredentials';
import { oneNode } from './nodeContext';

/** A call to a webhook of a node. */
export interface WebhookCall {
	node: INodeType;
	/** The values of its credential, of the first type that its description names. */
	credential: ICredentialDataDecryptedObject;
	body: unknown;
	/** The body as it was sent; its JSON when left out. */
	rawBody?: Buffer;
	/** Names in lower case. */
	headers?: Record<string, string>;
	/** The items that a suspended node waits with; none for a trigger. */
	items?: IDataObject[];
	settings?: Partial<INode>;
	/** The workflow's static data, as n8n read it from its database for this call. */
	staticData?: IDataObject;
	/** When the wait of a suspended node ends by itself, in ms; not known when left out. */
	waitDeadline?: number;
	/** The execution that is suspended. */
	executionId?: string;
}

/** What a call got as its response. */
export interface WebhookResponse {
	status?: number;
	message?: string;
}

/** n8n's own context of a call to a webhook, and the response to it. */
export interface CalledWebhook {
	context: WebhookContext;
	/** Filled in once there is one. */
	response: WebhookResponse;
	workflow: Workflow;
	/** Responds as n8n does: with 200 when the execution is started or resumed, else an error. */
	respondAsN8n(status: number): void;
}

/** Makes a call to a webhook of a node. */
export function webhookCall(call: WebhookCall): CalledWebhook {
	const { workflow, node, additionalData } = oneNode('Node', call.node, call.staticData);
	const [{ name: credentialType }] = call.node.description.credentials ?? [];
	Object.assign(node, {
		credentials: { [credentialType]: { id: '1', name: credentialType } },
		...call.settings,
	});
	const response: WebhookResponse = {};
	const rawBody = call.rawBody ?? Buffer.from(JSON.stringify(call.body));
	const httpResponse = Object.assign(new EventEmitter(), {
		statusCode: 200,
		status: (status: number) => Object.assign(httpResponse, { statusCode: status }),
		json({ message }: { message?: string }) {
			Object.assign(response, { status: httpResponse.statusCode, message });
			httpResponse.emit('prefinish');
		},
	});
	const httpRequest = { body: call.body, headers: call.headers ?? {}, rawBody };
	const surroundings = {
		...additionalData,
		executionId: call.executionId ?? additionalData.executionId,
		credentialsHelper: new EngineCredentials(call.credential),
		httpRequest,
		httpResponse,
	} as unknown as IWorkflowExecuteAdditionalData;
	const suspended = createRunExecutionData({
		executionData: {
			contextData: { 'node:Node': { waitDeadline: call.waitDeadline } },
			nodeExecutionStack: [
				{ node, data: { main: [(call.items ?? []).map((json) => ({ json }))] }, source: null },
			],
		},
	});
	const webhook = {} as ConstructorParameters<typeof WebhookContext>[4];
	const run = call.items ? suspended : null;
	return {
		context: new WebhookContext(workflow, node, surroundings, 'trigger', webhook, [], run),
		response,
		workflow,
		respondAsN8n: (status) => void httpResponse.status(status).json({}),
	};
}
