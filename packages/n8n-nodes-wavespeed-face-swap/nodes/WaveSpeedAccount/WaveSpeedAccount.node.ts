import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';

/** WaveSpeed Account. Returns its input items as they are. */
export class WaveSpeedAccount implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WaveSpeed Account',
		name: 'waveSpeedAccount',
		icon: { light: 'file:../../icons/account.svg', dark: 'file:../../icons/account.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ "Get Balance" }}',
		description: 'Get the balance of the WaveSpeedAI account. Free of charge.',
		defaults: { name: 'WaveSpeed Account' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'waveSpeedFaceSwapApi', required: true }],
		properties: [],
	};

	/** Returns the input items. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}
