import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { CRUN_CREDENTIAL } from '../../lib/crun-n8n/crunClient';
import { fields } from './fields';
import { runAccount } from './runAccount';

/** Crun Account: gets the credits that are left, or estimates those of a swap. */
export class CrunAccount implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Crun Account',
		name: 'crunAccount',
		icon: { light: 'file:../../icons/account.svg', dark: 'file:../../icons/account.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "estimateCredits" ? "Estimate Credits" : "Get Credits" }}',
		description:
			'Get the credits that are left in the Crun account, or how many a face swap would cost. Costs nothing.',
		defaults: { name: 'Crun Account' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: CRUN_CREDENTIAL, required: true }],
		properties: fields,
	};

	/** Runs the chosen operation for each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runAccount(this)];
	}
}
