import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { FaceOrder } from '../../lib/akool/faceOrder';
import { readEntries } from '../../lib/akool/entryLists';
import { MAX_FACES } from '../../lib/akool/mediaLimits';
import { type Media, readMedia } from '../../lib/core/media';
import { fileFinder } from '../../lib/n8n/binary/itemFile';
import {
	optionsOf,
	parametersOf,
	type ChoiceParameter,
} from '../../lib/n8n/options/parameterReader';
import { framesOfTargetOption } from './framesOption';
import { mediaFields } from './mediaFields';

const faceOrderField: ChoiceParameter<FaceOrder> = {
	displayName: 'Face Order',
	name: 'faceOrder',
	type: 'options',
	options: [
		{ name: 'Largest First', value: 'largestFirst', description: 'From near to far' },
		{
			name: 'Left to Right',
			value: 'leftToRight',
			description: 'Whoever is further left comes first, in whatever row',
		},
	],
	default: 'leftToRight',
	description: 'How the faces found in the target are counted',
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
			'The new faces, up to 8. The first goes on the first face found in the target, the second on the second, and so on.',
		options: [
			{
				displayName: 'Face',
				name: 'face',
				values: mediaFields({
					part: '',
					title: '',
					what: 'a picture with the new face',
					example: 'https://example.com/new-face.jpg',
				}),
			},
		],
	},
	faceOrderField,
];

const SOURCE_FACES = {
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
 * @throws {ValidationError} naming the face (from 1), 'Face Order' or 'Frames to Look At'
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
