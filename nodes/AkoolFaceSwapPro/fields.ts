import type { INodeProperties } from 'n8n-workflow';
import { maxWaitOption, pollIntervalOption, waitForResultField } from '../shared/waitFields';

const LANDMARKS_DESCRIPTION =
	'Left eye, right eye, nose and mouth as four x,y points in pixels, separated by colons. Leave empty to let Akool find the face.';

/** What the user sees of Akool Face Swap Pro. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Source Face URL',
		name: 'sourceUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/new-face.jpg',
		description: 'Web address of the picture with the new face, open to anyone',
	},
	{
		displayName: 'Target Picture URL',
		name: 'targetUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/original.jpg',
		description: 'Web address of the picture in which the face is to be replaced, open to anyone',
	},
	{
		displayName: 'Landmarks',
		name: 'landmarks',
		type: 'options',
		options: [
			{
				name: 'None',
				value: 'none',
				description: 'Akool finds the face in each picture by itself',
			},
			{
				name: 'Manual',
				value: 'manual',
				description: 'Tell Akool where the faces are, e.g. with what a face detection gave you',
			},
		],
		default: 'none',
		description: 'How Akool knows where the faces are in the pictures',
	},
	{
		displayName: 'Source Landmarks',
		name: 'sourceLandmarks',
		type: 'string',
		displayOptions: { show: { landmarks: ['manual'] } },
		default: '',
		placeholder: 'e.g. 239,364:386,366:317,472:266,539',
		description: LANDMARKS_DESCRIPTION,
	},
	{
		displayName: 'Target Landmarks',
		name: 'targetLandmarks',
		type: 'string',
		displayOptions: { show: { landmarks: ['manual'] } },
		default: '',
		placeholder: 'e.g. 262,175:363,175:313,215:272,279',
		description: LANDMARKS_DESCRIPTION,
	},
	{
		displayName: 'Face Enhance',
		name: 'faceEnhance',
		type: 'boolean',
		default: false,
		description:
			'Whether to sharpen and smooth the swapped face. It takes longer and can make the face less alike.',
	},
	{
		displayName: 'Single Face Mode',
		name: 'singleFaceMode',
		type: 'boolean',
		default: false,
		description: 'Whether to use the simpler way that swaps a single face only',
	},
	waitForResultField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { waitForResult: [true] } },
		options: [maxWaitOption, pollIntervalOption],
	},
];
