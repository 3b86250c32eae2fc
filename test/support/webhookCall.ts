import { WebhookContext } from 'n8n-core';
import {
	createRunExecutionData,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { AkoolCredentials } from './akoolCredentials';
import { oneNode } from './nodeContext';

/** A call to a webhook of a node. */
export interface WebhookCall {
	node: INodeType;
	/** The values of its credential, of the first type that its description names. */
	credential: ICredentialDataDecryptedObject;
	body: unknown;
	/** Names in lower case. */
	headers?: Record<string, string>;
	/** The items that a suspended node waits with; none for a trigger. */
	items?: IDataObject[];
	settings?: Partial<INode>;
}

/** What a call got as its response. */
export interface WebhookResponse {
	status?: number;
	message?: string;
}

/** n8n's own context of a call to a webhook, and what will be the response to it. */
export function webhookCall(call: WebhookCall): {
	context: WebhookContext;
	response: WebhookResponse;
} {
	const { workflow, node, additionalData } = oneNode('Node', call.node);
	const [{ name: credentialType }] = call.node.description.credentials ?? [];
	Object.assign(node, {
		credentials: { [credentialType]: { id: '1', name: credentialType } },
		...call.settings,
	});
	const response: WebhookResponse = {};
	const rawBody = Buffer.from(JSON.stringify(call.body));
	const httpResponse = {
		status(status: number) {
			response.status = status;
			return httpResponse;
		},
		json: ({ message }: { message: string }) => (response.message = message),
	};
	const httpRequest = { body: call.body, headers: call.headers ?? {}, rawBody };
	const surroundings = {
		...additionalData,
		credentialsHelper: new AkoolCredentials(call.credential),
		httpRequest,
		httpResponse,
	} as unknown as IWorkflowExecuteAdditionalData;
	const suspended = createRunExecutionData({
		executionData: {
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
	};
}
