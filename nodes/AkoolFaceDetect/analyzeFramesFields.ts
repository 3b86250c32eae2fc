import type { INodeProperties } from 'n8n-workflow';
import type { ChoiceParameter, NumberParameter } from '../../lib/n8n/options/parameterReader';
import { mediaTypeField } from '../shared/mediaTypeField';
import { includeInputFieldsOption } from '../shared/resultOptions';

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
		{ name: 'Persons', value: 'faces', description: 'An item for each person' },
		{ name: 'Raw', value: 'raw', description: 'What Akool answers, as it is' },
	],
	default: 'faces',
	description: 'What to put out',
};

/** The option 'Expand Ratio'. */
export const expandRatioOption: NumberParameter = {
	displayName: 'Expand Ratio',
	name: 'expandRatio',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
	default: 0.3,
	description: 'How much of the surroundings the face pictures show, 0 to 1',
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
			'Web addresses of the pictures: one a line, separated by commas, or given as a list',
		displayOptions: { show: { frameType: ['url'] } },
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
				description: 'At which second of the video each frame was, separated by commas',
			},
		],
	},
];
