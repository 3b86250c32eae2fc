import type { INodeProperties } from 'n8n-workflow';
import { mediaFields } from '../../lib/n8n/fields/mediaFields';

const BOX =
	"Where the face is in the picture, as left,top,right,bottom in pixels. Akool Face Detect returns it as 'box'. If empty, the largest face is used. Not needed with a 'faceUrl' of Akool Face Detect.";

/** The parameters for Akool's face mappings, entered as pairs in fields or as JSON. */
export const mappingFields: INodeProperties[] = [
	{
		displayName: 'Pairs',
		name: 'mappings',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Pair',
		default: { pair: [{}] },
		required: true,
		description: 'Each pair is a source face and the target face that it replaces. Up to 8 pairs.',
		displayOptions: { show: { mappingFrom: ['fields'] } },
		options: [
			{
				displayName: 'Pair',
				name: 'pair',
				values: [
					...mediaFields({
						part: 'sourceFace',
						title: 'Source Face',
						what: "the picture with the new face, or a 'faceUrl' of Akool Face Detect",
						example: 'https://example.com/new-face.jpg',
					}),
					{
						displayName: 'Source Box',
						name: 'sourceBox',
						type: 'string',
						default: '',
						placeholder: 'e.g. 120,80,280,320',
						description: BOX,
					},
					...mediaFields({
						part: 'targetFace',
						title: 'Target Face',
						what: "the face to replace: a 'faceUrl' of Akool Face Detect, or a picture with that face",
						example: 'https://example.com/detected-face.jpg',
						more: ' Leave it empty if Target Box says where the face is; for a video it is required.',
						optional: true,
					}),
					{
						displayName: 'Target Box',
						name: 'targetBox',
						type: 'string',
						default: '',
						placeholder: 'e.g. 150,60,350,340',
						description: BOX,
					},
				],
			},
		],
	},
	{
		displayName: 'Pairs (JSON)',
		name: 'mappingsJson',
		// Not 'json': n8n does not flag an empty field of that type.
		type: 'string',
		typeOptions: { rows: 6 },
		required: true,
		default: '',
		placeholder:
			'e.g. [{ "sourceFaceUrl": "https://example.com/new-face.jpg", "sourceBox": [120, 80, 280, 320], "targetBox": [150, 60, 350, 340] }]',
		description:
			'List of up to 8 pairs. Each has sourceFaceUrl, and targetFaceUrl or targetBox; for files of the input item sourceFaceField and targetFaceField. A box is [x1, y1, x2, y2] in pixels; without one the largest face is used.',
		displayOptions: { show: { mappingFrom: ['json'] } },
	},
];
