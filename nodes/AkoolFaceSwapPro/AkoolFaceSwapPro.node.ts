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
import { proSwap } from './proSwap';

/** Akool Face Swap Pro: puts faces into a picture in Akool's best quality (v4, pictures only). */
export class AkoolFaceSwapPro implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Akool Face Swap Pro',
		name: 'akoolFaceSwapPro',
		icon: {
			light: 'file:../../icons/faceSwapPro.svg',
			dark: 'file:../../icons/faceSwapPro.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "swapSeveralFaces" ? "Swap Several Faces" : "Swap a Face" }}',
		description:
			"Swap a face in a picture, in Akool's best quality. Needs a picture with the new face (the source) and the picture to change (the target). Returns the URL of the new picture. Each swap costs Akool credits.",
		defaults: { name: 'Akool Face Swap Pro' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: AKOOL_CREDENTIAL, required: true }],
		properties: fields,
	};

	/** Submits a swap for each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runSwaps(this, proSwap)];
	}
}
