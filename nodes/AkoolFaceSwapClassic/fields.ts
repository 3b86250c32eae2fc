import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { framesOfTargetOption } from '../shared/framesOption';
import { mediaFields } from '../shared/mediaFields';
import { pairFields } from '../shared/pairFields';
import { sourceFaceFields } from '../shared/sourceFaceFields';
import { faceEnhanceField, waitAndOptionsWith } from '../shared/swapFields';

/** The parameters of Akool Face Swap Classic. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Media',
		name: 'media',
		type: 'options',
		options: [
			{ name: 'Picture', value: 'image' },
			{ name: 'Video', value: 'video' },
		],
		default: 'image',
		description: 'What the faces are replaced in',
	},
	...mediaFields({
		part: 'target',
		title: 'Target',
		what: 'the picture or video in which faces are replaced',
		example: 'https://example.com/group-photo.jpg',
	}),
	{
		displayName: 'Landmarks',
		name: 'landmarks',
		type: 'options',
		options: [
			{
				name: 'Detect',
				value: 'detect',
				description: 'Akool Face Detect looks for the faces first',
			},
			{
				name: 'Manual',
				value: 'manual',
				description: 'Tell Akool where the faces are, e.g. with what Akool Face Detect gave you',
			},
		],
		default: 'detect',
		description: 'How Akool knows where the faces are',
	},
	...updateDisplayOptions({ show: { landmarks: ['detect'] } }, sourceFaceFields),
	...updateDisplayOptions({ show: { landmarks: ['manual'] } }, pairFields),
	faceEnhanceField,
	...waitAndOptionsWith(framesOfTargetOption({ '/media': ['video'], '/landmarks': ['detect'] })),
];
