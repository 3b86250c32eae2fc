import type { INodeProperties } from 'n8n-workflow';
import { mediaFields } from '../../../../lib/n8n/fields/mediaFields';
import { includeInputFieldsOption } from '../../../../lib/n8n/fields/resultFields';
import { operationField } from './parameters';

/** The parameters of Crun Face Detect. */
export const fields: INodeProperties[] = [
	operationField,
	...mediaFields({
		part: 'media',
		title: 'Media',
		what: 'the picture',
		example: 'https://example.com/group-photo.jpg',
	}),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [includeInputFieldsOption],
	},
];
