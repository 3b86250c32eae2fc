import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { analyzeFramesFields } from './analyzeFramesFields';
import { detectFacesFields } from './detectFacesFields';

/** The parameters of Akool Face Detect. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Analyze Frames',
				value: 'analyzeFrames',
				action: 'Analyze frames',
				description: 'Find out who appears in several pictures, e.g. the frames of a video',
			},
			{
				name: 'Detect Faces',
				value: 'detectFaces',
				action: 'Detect faces',
				description: 'Find the faces in one picture or video',
			},
		],
		default: 'detectFaces',
	},
	...updateDisplayOptions({ show: { operation: ['detectFaces'] } }, detectFacesFields),
	...updateDisplayOptions({ show: { operation: ['analyzeFrames'] } }, analyzeFramesFields),
];
