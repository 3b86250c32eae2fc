import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import type { ResultKind } from '../../../../lib/n8n/results/resultKind';
import {
	resumeResults,
	resumeWebhooks,
	waitingTooltip,
} from '../../../../lib/n8n/results/resumeResults';
import { runResults } from '../../../../lib/n8n/results/runResults';
import { CRUN_INFO } from '../../lib/crun/crunInfo';
import { readTaskIds } from '../../lib/crun/taskId';
import { CRUN_CREDENTIAL } from '../../lib/crun-n8n/crunClient';
import { crunService } from '../../lib/crun-n8n/crunService';
import { fields } from './fields';

const crunResults: ResultKind = { service: crunService, readIds: readTaskIds };

/** Crun Get Result: gets the results of swap jobs, or waits for them. */
export class CrunGetResult implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Crun Get Result',
		name: 'crunGetResult',
		icon: { light: 'file:../../icons/getResult.svg', dark: 'file:../../icons/getResult.dark.svg' },
		group: ['transform'],
		// With version 1, n8n evaluates an extra expression at each webhook call, which takes longer
		// than the rest of the call.
		version: 1.1,
		subtitle: '={{ $parameter["operation"] === "wait" ? "Wait for Result" : "Get Result" }}',
		description:
			'Get, or wait for, the results of Crun face swap jobs by their IDs. A completed job includes the URL of the picture. Free of charge.',
		defaults: { name: 'Crun Get Result' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: CRUN_CREDENTIAL, required: true }],
		webhooks: resumeWebhooks,
		waitingNodeTooltip: waitingTooltip(CRUN_INFO),
		properties: fields,
	};

	/** Runs the chosen operation for all input items together. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runResults(this, crunResults)];
	}

	/** Handles a call while the node is suspended. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeResults(this, crunResults);
	}
}
