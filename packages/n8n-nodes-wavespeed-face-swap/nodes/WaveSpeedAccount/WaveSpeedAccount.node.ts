import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { WAVESPEED_CREDENTIAL } from '../../lib/wavespeed-n8n/waveSpeedClient';
import { fields } from './fields';
import { runAccount } from './runAccount';

/** WaveSpeed Account: gets the balance, or the price of a swap. */
export class WaveSpeedAccount implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WaveSpeed Account',
		name: 'waveSpeedAccount',
		icon: { light: 'file:../../icons/account.svg', dark: 'file:../../icons/account.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] === "getPrice" ? "Get Price" : "Get Balance" }}',
		description:
			'Get the balance of the WaveSpeed account in USD, or the price of a face swap. Free of charge.',
		defaults: { name: 'WaveSpeed Account' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: WAVESPEED_CREDENTIAL, required: true }],
		properties: fields,
	};

	/** Runs the chosen operation for each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runAccount(this)];
	}
}
