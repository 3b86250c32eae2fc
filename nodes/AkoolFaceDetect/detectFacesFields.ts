import type { INodeProperties } from 'n8n-workflow';
import type { BooleanParameter, ChoiceParameter } from '../../lib/n8n/options/parameterReader';
import { framesOption } from '../shared/framesOption';
import { mediaFields } from '../shared/mediaFields';
import { includeInputFieldsOption } from '../shared/resultOptions';

/** The parameter 'Output' of Detect Faces. */
export const facesOutputField: ChoiceParameter<'faces' | 'frames' | 'raw'> = {
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
};

/** The option 'Return Face URLs'. */
export const returnFaceUrlsOption: BooleanParameter = {
	displayName: 'Return Face URLs',
	name: 'returnFaceUrls',
	type: 'boolean',
	default: true,
	description:
		'Whether Akool also cuts each face out and hosts it for 7 days, which the face swap nodes can use',
};

/** The option 'Single Face'. */
export const singleFaceOption: BooleanParameter = {
	displayName: 'Single Face',
	name: 'singleFace',
	type: 'boolean',
	default: false,
	description: 'Whether to find only the largest face of each frame',
};

/** The parameters of Detect Faces. */
export const detectFacesFields: INodeProperties[] = [
	...mediaFields({
		part: 'media',
		title: 'Media',
		what: 'the picture or video',
		example: 'https://example.com/group-photo.jpg',
	}),
	facesOutputField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [framesOption, includeInputFieldsOption, returnFaceUrlsOption, singleFaceOption],
	},
];
