import type { INodeProperties } from 'n8n-workflow';
import { mediaFields } from '../shared/mediaFields';

const detecting = { operation: ['detectFaces'] };
const analyzing = { operation: ['analyzeFrames'] };

/** What the user sees of Akool Face Detect. */
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
	...mediaFields({
		part: 'media',
		title: 'Media',
		what: 'the picture or video',
		example: 'https://example.com/group-photo.jpg',
		show: detecting,
	}),
	{
		displayName: 'Frame Type',
		name: 'frameType',
		type: 'options',
		options: [
			{ name: 'URL', value: 'url', description: 'Web addresses that anyone can open' },
			{
				name: 'Binary File',
				value: 'binary',
				description: 'Files of the input item, e.g. from a form or another node',
			},
		],
		default: 'url',
		description: 'Where the pictures come from',
		displayOptions: { show: analyzing, hide: { '@tool': [true] } },
	},
	{
		displayName: 'Frame URLs',
		name: 'frameUrls',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/frame1.jpg, https://example.com/frame2.jpg',
		description: 'Web addresses of the pictures, separated by commas or given as a list',
		displayOptions: { show: { ...analyzing, frameType: ['url'] } },
	},
	{
		displayName: 'Frame Fields',
		name: 'frameFields',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. frame1, frame2',
		description:
			"Names of the input item's fields that hold the pictures as files, separated by commas or given as a list",
		displayOptions: { show: { ...analyzing, frameType: ['binary'] } },
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{
				name: 'Faces',
				value: 'faces',
				description: 'An item for each face, ready for the face swap nodes',
			},
			{
				name: 'Frames',
				value: 'frames',
				description: 'An item for each frame, with its faces in a list',
			},
			{ name: 'Raw', value: 'raw', description: 'What Akool answers, as it is' },
		],
		default: 'faces',
		description: 'What to put out',
		displayOptions: { show: detecting },
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: 'Persons', value: 'faces', description: 'An item for each person' },
			{ name: 'Raw', value: 'raw', description: 'What Akool answers, as it is' },
		],
		default: 'faces',
		description: 'What to put out',
		displayOptions: { show: analyzing },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: detecting },
		options: [
			{
				displayName: 'Number of Frames',
				name: 'numFrames',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 100 },
				default: 5,
				description:
					'How many frames of a video to look at, 1 to 100; about 10 for a short video. Pictures have one.',
			},
			{
				displayName: 'Return Face URLs',
				name: 'returnFaceUrls',
				type: 'boolean',
				default: true,
				description:
					'Whether Akool also cuts each face out and hosts it for 7 days, which the face swap nodes can use',
			},
			{
				displayName: 'Single Face',
				name: 'singleFace',
				type: 'boolean',
				default: false,
				description: 'Whether to find only the largest face of each frame',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: analyzing },
		options: [
			{
				displayName: 'Expand Ratio',
				name: 'expandRatio',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
				default: 0.3,
				description: 'How much of the surroundings the face pictures show, 0 to 1',
			},
			{
				displayName: 'Timestamps',
				name: 'timestamps',
				type: 'string',
				default: '',
				placeholder: 'e.g. 0, 1.5, 3',
				description: 'At which second of the video each frame was, separated by commas',
			},
		],
	},
];
