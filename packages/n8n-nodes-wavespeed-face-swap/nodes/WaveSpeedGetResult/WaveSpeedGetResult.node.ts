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
import { WAVESPEED_INFO } from '../../lib/wavespeed/waveSpeedInfo';
import { readPredictionIds } from '../../lib/wavespeed/predictionId';
import { WAVESPEED_CREDENTIAL } from '../../lib/wavespeed-n8n/waveSpeedClient';
import { waveSpeedService } from '../../lib/wavespeed-n8n/waveSpeedService';
import { fields } from './fields';

const waveSpeedResults: ResultKind = { service: waveSpeedService, readIds: readPredictionIds };

/** WaveSpeed Get Result: gets the results of swap jobs, or waits for them. */
export class WaveSpeedGetResult implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WaveSpeed Get Result',
		name: 'waveSpeedGetResult',
		icon: { light: 'file:../../icons/getResult.svg', dark: 'file:../../icons/getResult.dark.svg' },
		group: ['transform'],
		// With version 1, n8n evaluates an extra expression at each webhook call, which takes longer
		// than the rest of the call.
		version: 1.1,
		subtitle: '={{ $parameter["operation"] === "wait" ? "Wait for Result" : "Get Result" }}',
		description:
			'Get, or wait for, the results of WaveSpeed face swap jobs by their IDs. A completed job includes the URL of the picture. Free of charge.',
		defaults: { name: 'WaveSpeed Get Result' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: WAVESPEED_CREDENTIAL, required: true }],
		webhooks: resumeWebhooks,
		waitingNodeTooltip: waitingTooltip(WAVESPEED_INFO),
		properties: fields,
	};

	/** Runs the chosen operation for all input items together. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runResults(this, waveSpeedResults)];
	}

	/** Handles a call while the node is suspended. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeResults(this, waveSpeedResults);
	}
}
