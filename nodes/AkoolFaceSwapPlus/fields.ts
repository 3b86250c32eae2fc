import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { framesOfTargetOption } from '../shared/framesOption';
import { mediaFields } from '../shared/mediaFields';
import { sourceFaceFields } from '../shared/sourceFaceFields';
import { faceEnhanceField, sourceFields, waitAndOptionsWith } from '../shared/swapFields';
import { mappingFields } from './mappingFields';

/** The parameters of Akool Face Swap Plus. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Mode',
		name: 'mode',
		type: 'options',
		options: [
			{ name: 'One Face', value: 'single', description: 'Replace one face in the target' },
			{
				name: 'Several Faces',
				value: 'mapping',
				description: 'Replace several faces, e.g. in a group photo',
			},
		],
		default: 'single',
		description: 'How many faces are replaced',
	},
	...updateDisplayOptions({ show: { mode: ['single'] } }, sourceFields),
	...mediaFields({
		part: 'target',
		title: 'Target',
		what: 'the picture or video in which faces are replaced',
		example: 'https://example.com/group-photo.jpg',
		more: '. Videos are MP4, MOV or AVI, best under 60 seconds.',
	}),
	{
		displayName: 'Mapping From',
		name: 'mappingFrom',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'auto',
				description: 'Akool finds the faces in the target; your source faces go on them in order',
			},
			{
				name: 'Fields',
				value: 'fields',
				description: 'Say for each face which one it replaces',
			},
			{
				name: 'JSON',
				value: 'json',
				description: 'The same as a list, e.g. from an earlier node',
			},
		],
		default: 'auto',
		description: 'Who says which face goes where',
		displayOptions: { show: { mode: ['mapping'] } },
	},
	...updateDisplayOptions({ show: { mode: ['mapping'], mappingFrom: ['auto'] } }, sourceFaceFields),
	...updateDisplayOptions({ show: { mode: ['mapping'] } }, mappingFields),
	{
		displayName: 'Style',
		name: 'modelStyle',
		type: 'options',
		options: [
			{ name: 'Beautify', value: 'beautify', description: 'With smoother skin' },
			{ name: 'Lossless', value: 'lossless', description: 'As close to the original as can be' },
			{ name: 'Realistic', value: 'realistic', description: 'Natural looks' },
		],
		default: 'realistic',
		description: 'How the swapped faces look',
	},
	faceEnhanceField,
	...waitAndOptionsWith(framesOfTargetOption({ '/mode': ['mapping'], '/mappingFrom': ['auto'] })),
];
