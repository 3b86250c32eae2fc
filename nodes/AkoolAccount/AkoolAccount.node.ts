import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { getCredits } from './getCredits';
import { operationField } from './parameters';

/** Akool Account: gets the credit balance. */
export class AkoolAccount implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Akool Account',
		name: 'akoolAccount',
		icon: { light: 'file:../../icons/account.svg', dark: 'file:../../icons/account.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ "Get Credits" }}',
		description: 'Get the credit balance of the Akool account. Free of charge.',
		defaults: { name: 'Akool Account' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: AKOOL_CREDENTIAL, required: true }],
		properties: [operationField],
	};

	/** Runs the node: outputs the balance for each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await getCredits(this)];
	}
}
