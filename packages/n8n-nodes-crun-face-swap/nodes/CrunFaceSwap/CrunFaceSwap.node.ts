import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { runCrunSwaps } from '../../lib/crun-n8n/runCrunSwaps';
import { CRUN_CREDENTIAL } from '../../lib/crun-n8n/crunClient';
import { fields } from './fields';
import { readSwap } from './readSwap';

/** Crun Face Swap: puts faces into a picture. */
export class CrunFaceSwap implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Crun Face Swap',
		name: 'crunFaceSwap',
		icon: { light: 'file:../../icons/faceSwap.svg', dark: 'file:../../icons/faceSwap.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "swapSeveralFaces" ? "Swap Several Faces" : "Swap a Face" }}',
		description:
			'Swap a face in a picture through Crun.ai, or several faces in one picture. Needs a picture with the new face (the source) and the picture to change (the target). Returns the URL of the new picture. Each swap costs credits.',
		defaults: { name: 'Crun Face Swap' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: CRUN_CREDENTIAL, required: true }],
		properties: fields,
	};

	/** Submits a swap for each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runCrunSwaps(this, readSwap)];
	}
}
