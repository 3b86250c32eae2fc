import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { runSwaps } from '../../lib/akool-n8n/runSwaps';
import { fields } from './fields';
import { plusSwap } from './plusSwap';

/** Akool Face Swap Plus: swaps one or several faces in a picture or video (v4). */
export class AkoolFaceSwapPlus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Akool Face Swap Plus',
		name: 'akoolFaceSwapPlus',
		icon: {
			light: 'file:../../icons/faceSwapPlus.svg',
			dark: 'file:../../icons/faceSwapPlus.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "swapSeveralFaces" ? "Swap Several Faces" : "Swap a Face" }}',
		description:
			'Swap one or several faces in a picture or video. Needs a picture with the new face (the source) and the picture or video to change (the target). Returns the URL of the result. Each swap costs Akool credits.',
		defaults: { name: 'Akool Face Swap Plus' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: AKOOL_CREDENTIAL, required: true }],
		properties: fields,
	};

	/** Submits a swap for each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runSwaps(this, plusSwap)];
	}
}
