import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { AKOOL_CREDENTIAL } from '../../lib/akool-n8n/akoolClient';
import { parametersOf } from '../../lib/n8n/options/parameterReader';
import { analyzeFrames } from './analyzeFrames';
import { detectFaces } from './detectFaces';
import { fields } from './fields';
import { operationField } from './parameters';
import { runDetection } from './runDetection';

/** Akool Face Detect: finds the faces in pictures and videos. */
export class AkoolFaceDetect implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Akool Face Detect',
		name: 'akoolFaceDetect',
		icon: {
			light: 'file:../../icons/faceDetect.svg',
			dark: 'file:../../icons/faceDetect.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "analyzeFrames" ? "Analyze Frames" : "Detect Faces" }}',
		description:
			'Find the faces in a picture or video: where each face is, where its eyes, nose and mouth are, and a cropped picture of it. The Akool face swap nodes can use the output. Free of charge.',
		defaults: { name: 'Akool Face Detect' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: AKOOL_CREDENTIAL, required: true }],
		properties: fields,
	};

	/** Runs the chosen operation for each input item. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return parametersOf(this, 0).choice(operationField) === 'analyzeFrames'
			? [await runDetection(this, analyzeFrames)]
			: [await runDetection(this, detectFaces)];
	}
}
