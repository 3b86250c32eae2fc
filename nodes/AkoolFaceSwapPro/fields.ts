import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { mediaFields } from '../shared/mediaFields';
import { pairFields } from '../shared/pairFields';
import { faceEnhanceField, sourceFields, waitAndOptionsFields } from '../shared/swapFields';

const LANDMARKS_DESCRIPTION =
	'Left eye, right eye, nose and mouth as four x,y points in pixels, separated by colons. Leave empty to let Akool find the face.';

const one = { faces: ['one'] };
const several = { faces: ['several'] };
const byHand = { ...one, landmarks: ['manual'] };

/** The parameters of Akool Face Swap Pro. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Faces',
		name: 'faces',
		type: 'options',
		options: [
			{ name: 'One', value: 'one', description: 'Put one face into one picture' },
			{
				name: 'Several',
				value: 'several',
				description: 'Send up to 50 pairs of source and target face as one job',
			},
		],
		default: 'one',
		description: 'How many faces one job swaps',
	},
	...updateDisplayOptions({ show: one }, sourceFields),
	...updateDisplayOptions(
		{ show: one },
		mediaFields({
			part: 'target',
			title: 'Target Picture',
			what: 'the picture in which the face is to be replaced',
			example: 'https://example.com/original.jpg',
		}),
	),
	...updateDisplayOptions({ show: several }, pairFields),
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
				name: 'Detect',
				value: 'detect',
				description: 'Akool Face Detect looks for the faces first and fills in what is missing',
			},
			{
				name: 'Manual',
				value: 'manual',
				description: 'Tell Akool where the faces are, e.g. with what Akool Face Detect gave you',
			},
		],
		default: 'none',
		description: 'How Akool knows where the faces are in the pictures',
		displayOptions: { show: one },
	},
	{
		displayName: 'Landmarks',
		name: 'landmarks',
		type: 'options',
		options: [
			{
				name: 'Detect',
				value: 'detect',
				description: 'Akool Face Detect looks for the faces first and fills in what is missing',
			},
			{
				name: 'Manual',
				value: 'manual',
				description: 'Every pair brings its own landmarks',
			},
		],
		default: 'detect',
		description:
			'How Akool knows where the faces are. When several pairs share a target picture, the first means its leftmost face, the second the next, and so on.',
		displayOptions: { show: several },
	},
	{
		displayName: 'Source Landmarks',
		name: 'sourceLandmarks',
		type: 'string',
		default: '',
		placeholder: 'e.g. 239,364:386,366:317,472:266,539',
		description: LANDMARKS_DESCRIPTION,
		displayOptions: { show: byHand },
	},
	{
		displayName: 'Target Landmarks',
		name: 'targetLandmarks',
		type: 'string',
		default: '',
		placeholder: 'e.g. 262,175:363,175:313,215:272,279',
		description: LANDMARKS_DESCRIPTION,
		displayOptions: { show: byHand },
	},
	faceEnhanceField,
	{
		displayName: 'Single Face Mode',
		name: 'singleFaceMode',
		type: 'boolean',
		default: false,
		description: 'Whether to use the simpler way that swaps a single face only',
		displayOptions: { show: one },
	},
	...waitAndOptionsFields,
];
