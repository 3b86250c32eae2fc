import type { INodeProperties } from 'n8n-workflow';
import type { BooleanParameter, ChoiceParameter } from '../../lib/n8n/options/parameterReader';
import { framesOption } from '../shared/framesOption';
import { mediaFields } from '../../lib/n8n/fields/mediaFields';
import { includeInputFieldsOption } from '../../lib/n8n/fields/resultFields';

/** The parameter 'Output' of Detect Faces. */
export const facesOutputField: ChoiceParameter<'faces' | 'frames' | 'raw'> = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{
			name: 'Faces',
			value: 'faces',
			description: 'One item per face, ready for the face swap nodes',
		},
		{
			name: 'Frames',
			value: 'frames',
			description: 'One item per frame, with a list of its faces',
		},
		{ name: 'Raw', value: 'raw', description: "Akool's response, unchanged" },
	],
	default: 'faces',
	description: 'What the node returns',
};

/** The option 'Return Face URLs'. */
export const returnFaceUrlsOption: BooleanParameter = {
	displayName: 'Return Face URLs',
	name: 'returnFaceUrls',
	type: 'boolean',
	default: true,
	description:
		'Whether Akool also crops each face and hosts it for 7 days, for use in the face swap nodes',
};

/** The option 'Single Face'. */
export const singleFaceOption: BooleanParameter = {
	displayName: 'Single Face',
	name: 'singleFace',
	type: 'boolean',
	default: false,
	description: 'Whether to return only the largest face of a picture, or of each frame of a video',
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
