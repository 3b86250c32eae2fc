import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';

/** WaveSpeed Face Swap. Returns its input items as they are. */
export class WaveSpeedFaceSwap implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WaveSpeed Face Swap',
		name: 'waveSpeedFaceSwap',
		icon: { light: 'file:../../icons/faceSwap.svg', dark: 'file:../../icons/faceSwap.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ "Swap a Face" }}',
		description: "Swap a face in a picture with Akool's model through WaveSpeedAI",
		defaults: { name: 'WaveSpeed Face Swap' },
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
