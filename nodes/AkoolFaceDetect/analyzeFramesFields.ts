import type { INodeProperties } from 'n8n-workflow';
import type { ChoiceParameter, NumberParameter } from '../../lib/n8n/options/parameterReader';
import { mediaTypeField } from '../../lib/n8n/fields/mediaTypeField';
import { includeInputFieldsOption } from '../../lib/n8n/fields/resultFields';

/** The parameter 'Frame Type'. */
export const frameTypeField = mediaTypeField({
	displayName: 'Frame Type',
	name: 'frameType',
	what: 'the pictures',
	isList: true,
});

/** The parameter 'Output' of Analyze Frames. */
export const personsOutputField: ChoiceParameter<'faces' | 'raw'> = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{ name: 'People', value: 'faces', description: 'One item per person' },
		{ name: 'Raw', value: 'raw', description: "Akool's response, unchanged" },
	],
	default: 'faces',
	description: 'What the node returns',
};

/** The option 'Expand Ratio'. */
export const expandRatioOption: NumberParameter = {
	displayName: 'Expand Ratio',
	name: 'expandRatio',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
	default: 0.3,
	description: 'How much of the surroundings the cropped faces show, from 0 (none) to 1',
};

/** The parameters of Analyze Frames. */
export const analyzeFramesFields: INodeProperties[] = [
	frameTypeField,
	{
		displayName: 'Frame URLs',
		name: 'frameUrls',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/frame1.jpg, https://example.com/frame2.jpg',
		description:
			'Web addresses of the pictures, one per line or separated by commas. An expression can also give a list.',
		displayOptions: { hide: { frameType: ['binary'] } },
	},
	{
		displayName: 'Frame Fields',
		name: 'frameFields',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. frame1, frame2',
		description:
			'Names of the input fields that hold the pictures, separated by commas. An expression can also give a list.',
		displayOptions: { show: { frameType: ['binary'] } },
	},
	personsOutputField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			expandRatioOption,
			includeInputFieldsOption,
			{
				displayName: 'Timestamps',
				name: 'timestamps',
				type: 'string',
				default: '',
				placeholder: 'e.g. 0, 1.5, 3',
				description: 'The second of the video at which each frame was taken, separated by commas',
			},
		],
	},
];
