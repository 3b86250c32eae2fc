import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { runWaveSpeedSwaps } from '../../lib/wavespeed-n8n/runWaveSpeedSwaps';
import { WAVESPEED_CREDENTIAL } from '../../lib/wavespeed-n8n/waveSpeedClient';
import { fields } from './fields';
import { readSwap } from './readSwap';

/** WaveSpeed Face Swap: puts faces into a picture with Akool's model at WaveSpeed. */
export class WaveSpeedFaceSwap implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WaveSpeed Face Swap',
		name: 'waveSpeedFaceSwap',
		icon: { light: 'file:../../icons/faceSwap.svg', dark: 'file:../../icons/faceSwap.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "swapSeveralFaces" ? "Swap Several Faces" : "Swap a Face" }}',
		description:
			"Swap one or several faces in a picture with Akool's model, through WaveSpeedAI. Needs a picture with the new face (the source) and the picture to change (the target). Returns the URL of the new picture. Each swap costs money.",
		defaults: { name: 'WaveSpeed Face Swap' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: WAVESPEED_CREDENTIAL, required: true }],
		properties: fields,
	};

	/** Submits a swap for each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runWaveSpeedSwaps(this, readSwap)];
	}
}
