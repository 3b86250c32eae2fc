import type { INodeProperties } from 'n8n-workflow';
import { mediaFields } from '../../../../lib/n8n/fields/mediaFields';
import { sourceFields } from '../../../../lib/n8n/fields/swapFields';

/** The parameter 'Pairs': the new faces, and the faces that they replace. */
export const pairFields: INodeProperties[] = [
	{
		displayName: 'Pairs',
		name: 'faces',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Pair',
		default: { pair: [{}] },
		required: true,
		description:
			'Up to 5 pairs, each of a new face and a picture of the face that it replaces. WaveSpeed finds that face in the target.',
		options: [
			{
				displayName: 'Pair',
				name: 'pair',
				values: [
					...sourceFields,
					...mediaFields({
						part: 'target',
						title: 'Target Face',
						what: 'the picture of the face to replace',
						example: 'https://example.com/face-to-replace.jpg',
						more: ' It can be cut out of the target.',
					}),
				],
			},
		],
	},
];
