import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { CRUN_CREDENTIAL } from '../../lib/crun-n8n/crunClient';
import { fields } from './fields';
import { runDetection } from './runDetection';

/** Crun Face Detect: finds the faces in pictures. */
export class CrunFaceDetect implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Crun Face Detect',
		name: 'crunFaceDetect',
		icon: {
			light: 'file:../../icons/faceDetect.svg',
			dark: 'file:../../icons/faceDetect.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: 'Detect Faces',
		description:
			'Find the faces in a picture: the number that Crun gives each of them, and a cropped picture of it. Crun Face Swap replaces faces by these numbers. Crun does not say whether this costs credits.',
		defaults: { name: 'Crun Face Detect' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: CRUN_CREDENTIAL, required: true }],
		properties: fields,
	};

	/** Finds the faces in the picture of each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runDetection(this)];
	}
}
