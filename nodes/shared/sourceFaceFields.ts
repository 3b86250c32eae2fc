import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { AKOOL_INFO } from '../../lib/akool/akoolInfo';
import type { FaceOrder } from '../../lib/akool/faceOrder';
import { MAX_FACES } from '../../lib/akool/mediaLimits';
import { readEntries } from '../../lib/core/entryLists';
import { type Media, readMedia } from '../../lib/core/media';
import { fileFinder } from '../../lib/n8n/binary/itemFile';
import {
	optionsOf,
	parametersOf,
	type ChoiceParameter,
} from '../../lib/n8n/options/parameterReader';
import { framesOfTargetOption } from './framesOption';
import { mediaFields } from '../../lib/n8n/fields/mediaFields';

const faceOrderField: ChoiceParameter<FaceOrder> = {
	displayName: 'Face Order',
	name: 'faceOrder',
	type: 'options',
	options: [
		{
			name: 'Largest First',
			value: 'largestFirst',
			description: 'The largest face, usually the nearest, is number 1',
		},
		{
			name: 'Left to Right',
			value: 'leftToRight',
			description: 'The leftmost face is number 1, even if people stand in rows',
		},
	],
	default: 'leftToRight',
	description: 'In which order the faces found in the target are numbered',
};

/** The parameters for new faces that replace the faces found in the target, in order. */
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
			'Pictures of the new faces, up to 8. The first one replaces the first face found in the target, the second one the second face, and so on.',
		options: [
			{
				displayName: 'Face',
				name: 'face',
				values: mediaFields({
					part: '',
					title: 'Source Face',
					what: 'a picture with the new face',
					example: 'https://example.com/new-face.jpg',
				}),
			},
		],
	},
	faceOrderField,
];

const SOURCE_FACES = {
	provider: AKOOL_INFO.name,
	entry: 'Source Face',
	most: MAX_FACES,
	example: '[{ "url": "https://…" }]',
	keys: ['type', 'url', 'field'],
};

/** New faces, and how the faces that they replace are found: the n-th replaces the n-th. */
export interface SourceFaces {
	sources: Media[];
	order: FaceOrder;
	/** How many frames of a video are searched. */
	numFrames: number;
}

/**
 * Reads the new faces from {@link sourceFaceFields}.
 *
 * @throws {ValidationError} naming the face (from 1), 'Face Order' or 'Frames to Search'
 */
export function readSourceFaces(context: IExecuteFunctions, itemIndex: number): SourceFaces {
	const faces = context.getNodeParameter('sourceFaces.face', itemIndex, []);
	const findFile = fileFinder(context, itemIndex);
	return {
		sources: readEntries(faces, SOURCE_FACES).map((entry, index) =>
			readMedia((name) => entry[name], '', `Source Face ${index + 1}`, findFile),
		),
		order: parametersOf(context, itemIndex).choice(faceOrderField),
		numFrames: optionsOf(context, itemIndex).number(framesOfTargetOption),
	};
}
