import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { AKOOL_INFO } from '../../lib/akool/akoolInfo';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { akoolService } from '../../lib/akool-n8n/akoolService';
import { deleteResults } from '../../lib/akool-n8n/deleteResults';
import { readResultIds } from '../../lib/akool/resultIds';
import { parametersOf } from '../../lib/n8n/options/parameterReader';
import type { ResultKind } from '../../lib/n8n/results/resultKind';
import { resumeResults, resumeWebhooks, waitingTooltip } from '../../lib/n8n/results/resumeResults';
import { runResults } from '../../lib/n8n/results/runResults';
import { fields } from './fields';
import { operationField } from './parameters';

const akoolResults: ResultKind = { service: akoolService, readIds: readResultIds };

const SUBTITLE =
	'={{ { get: "Get Result", wait: "Wait for Result", delete: "Delete Result" }[$parameter["operation"]] }}';

/** Akool Get Result: gets, waits for or deletes the results of swap jobs. */
export class AkoolGetResult implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Akool Get Result',
		name: 'akoolGetResult',
		icon: { light: 'file:../../icons/getResult.svg', dark: 'file:../../icons/getResult.dark.svg' },
		group: ['transform'],
		// With version 1, n8n evaluates an extra expression at each webhook call, which takes longer
		// than the rest of the call.
		version: 1.1,
		subtitle: SUBTITLE,
		description:
			'Get, wait for or delete the results of Akool face swap jobs by their IDs. A completed job includes the URL of the picture or video. Free of charge.',
		defaults: { name: 'Akool Get Result' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: AKOOL_CREDENTIAL, required: true }],
		webhooks: resumeWebhooks,
		waitingNodeTooltip: waitingTooltip(AKOOL_INFO),
		properties: fields,
	};

	/** Runs the chosen operation for all input items together. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const isDeletion = parametersOf(this, 0).choice(operationField) === 'delete';
		return [
			await (isDeletion ? deleteResults(this, akoolResults) : runResults(this, akoolResults)),
		];
	}

	/** Handles a call while the node is suspended. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeResults(this, akoolResults);
	}
}
