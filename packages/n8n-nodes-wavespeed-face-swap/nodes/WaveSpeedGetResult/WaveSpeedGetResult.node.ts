import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';

/** WaveSpeed Get Result. Returns its input items as they are. */
export class WaveSpeedGetResult implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WaveSpeed Get Result',
		name: 'waveSpeedGetResult',
		icon: { light: 'file:../../icons/getResult.svg', dark: 'file:../../icons/getResult.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ "Get" }}',
		description: 'Get the results of face swaps that were submitted before',
		defaults: { name: 'WaveSpeed Get Result' },
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
