import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { runSwaps } from '../../lib/akool-n8n/runSwaps';
import { classicSwap } from './classicSwap';
import { fields } from './fields';

/** Akool Face Swap Classic: swaps up to 8 faces in a picture or video with Akool's V3 API. */
export class AkoolFaceSwapClassic implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Akool Face Swap Classic',
		name: 'akoolFaceSwapClassic',
		icon: {
			light: 'file:../../icons/faceSwapClassic.svg',
			dark: 'file:../../icons/faceSwapClassic.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "swapInVideo" ? "Swap in Video" : "Swap in Picture" }}',
		description:
			"Swap up to 8 faces in a picture or video with Akool's older API. For new workflows use Akool Face Swap Pro or Plus. Returns the URL of the result. Each swap costs Akool credits.",
		defaults: { name: 'Akool Face Swap Classic' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: AKOOL_CREDENTIAL, required: true }],
		properties: fields,
	};

	/** Submits a swap for each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runSwaps(this, classicSwap)];
	}
}
