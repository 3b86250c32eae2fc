import type { INodeProperties } from 'n8n-workflow';
import { mediaFields } from '../shared/mediaFields';

const BOX =
	"Where the face is, as x1,y1,x2,y2 in pixels; Akool Face Detect puts it out as 'box', not as 'region'. Without it the picture's largest face is taken. A face URL needs none.";

/** The parameters for face mappings, given as fields or as JSON. */
export const mappingFields: INodeProperties[] = [
	{
		displayName: 'Mappings',
		name: 'mappings',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Mapping',
		default: { pair: [{}] },
		required: true,
		description: 'Which new face goes on which face, up to 8',
		displayOptions: { show: { mappingFrom: ['fields'] } },
		options: [
			{
				displayName: 'Mapping',
				name: 'pair',
				values: [
					...mediaFields({
						part: 'sourceFace',
						title: 'Source Face',
						what: "the picture with the new face, an original or Akool Face Detect's 'faceUrl'",
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
						what: "the face to replace, Akool Face Detect's 'faceUrl' or a picture with it",
						example: 'https://example.com/detected-face.jpg',
						more: ". Leave empty when the box says where it is in the target; that can't be said of a video.",
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
		displayName: 'Mappings (JSON)',
		name: 'mappingsJson',
		// Not 'json': n8n does not flag an empty field of that type.
		type: 'string',
		typeOptions: { rows: 6 },
		required: true,
		default: '',
		placeholder:
			'e.g. [{ "sourceFaceUrl": "https://example.com/new-face.jpg", "sourceBox": [120, 80, 280, 320], "targetBox": [150, 60, 350, 340] }]',
		description:
			'A list of up to 8 objects with sourceFaceUrl, sourceBox, targetFaceUrl and targetBox. A box is [x1, y1, x2, y2] in pixels; without one the largest face of a picture is taken. For files of the input item give the names of their fields, as sourceFaceField and targetFaceField.',
		displayOptions: { show: { mappingFrom: ['json'] } },
	},
];
