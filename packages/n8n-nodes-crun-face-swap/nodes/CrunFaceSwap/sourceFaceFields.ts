import type { INodeProperties } from 'n8n-workflow';
import { mediaFields } from '../../../../lib/n8n/fields/mediaFields';

/** The parameter 'Source Faces': the new faces, and which faces they replace. */
export const sourceFaceFields: INodeProperties[] = [
	{
		displayName: 'Source Faces',
		name: 'sourceFaces',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Face',
		default: { face: [{}] },
		required: true,
		description:
			'Pictures of the new faces. Crun numbers the faces that it finds in the target: the first new face replaces the one with the lowest number, the second one the next, and so on. Crun does not say where each face is; Crun Face Detect shows which number is whose.',
		options: [
			{
				displayName: 'Face',
				name: 'face',
				values: [
					...mediaFields({
						part: '',
						title: 'Source Face',
						what: 'a picture with the new face',
						example: 'https://example.com/new-face.jpg',
					}),
					{
						displayName: 'Face Number',
						name: 'faceNumber',
						// Not 'number': that can't be empty, and 0 may be the number of a face.
						type: 'string',
						default: '',
						placeholder: 'e.g. 0',
						description:
							"Number of the face to replace, as Crun Face Detect returns it in 'faceNumber', often from 0 and not from left to right. If empty, the place in this list counts: the second source face replaces the face with the second-lowest number.",
					},
				],
			},
		],
	},
];
