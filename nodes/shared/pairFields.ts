import type { IExecuteFunctions, INodeParameters, INodeProperties } from 'n8n-workflow';
import { type FacePair, readPairs } from '../../lib/akool/facePairs';
import { fileFinder } from '../../lib/n8n/binary/itemFile';
import { type ChoiceParameter, parametersOf } from '../../lib/n8n/options/parameterReader';
import { sourceFields, targetFields } from '../../lib/n8n/fields/swapFields';

const LANDMARKS =
	"Left eye, right eye, nose and mouth as four x,y points in pixels, separated by colons. Akool Face Detect returns them as 'landmarks', or as 'cropLandmarks' for its 'faceUrl'.";

const pairsFromField: ChoiceParameter<'fields' | 'json'> = {
	displayName: 'Specify Pairs',
	name: 'pairsFrom',
	type: 'options',
	options: [
		{ name: 'Using Fields Below', value: 'fields', description: 'Fill in each pair here' },
		{
			name: 'Using JSON',
			value: 'json',
			description: 'As a list, e.g. from an earlier node',
		},
	],
	default: 'fields',
	description: 'How to enter the pairs of faces',
};

/**
 * n8n fills in no defaults in Classic's pairs (see `manualPairFields`), and would call a field that
 * has one empty.
 */
const withDefault = (field: INodeProperties): INodeProperties =>
	field.default === '' ? field : { ...field, required: false };

const fieldsOfPair: INodeProperties[] = [
	...sourceFields.map(withDefault),
	{
		displayName: 'Source Landmarks',
		name: 'sourceLandmarks',
		type: 'string',
		default: '',
		placeholder: 'e.g. 239,364:386,366:317,472:266,539',
		description: LANDMARKS,
	},
	...targetFields('the picture with the face to replace', 'original.jpg').map(withDefault),
	{
		displayName: 'Target Landmarks',
		name: 'targetLandmarks',
		type: 'string',
		default: '',
		placeholder: 'e.g. 262,175:363,175:313,215:272,279',
		description: LANDMARKS,
	},
];

/** For the same reason a pair is given its defaults. */
const newPair = Object.fromEntries(
	fieldsOfPair.map(({ name, default: value }) => [name, value]),
) as INodeParameters;

/** The parameters for pairs of pictures, given as fields or as JSON. */
export const pairFields: INodeProperties[] = [
	pairsFromField,
	{
		displayName: 'Pairs',
		name: 'pairs',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Pair',
		default: { pair: [newPair] },
		required: true,
		description:
			'Each pair is a source face and the target face that it replaces. Without landmarks, pairs with the same target picture replace its faces from left to right.',
		displayOptions: { show: { pairsFrom: ['fields'] } },
		options: [
			{
				displayName: 'Pair',
				name: 'pair',
				values: fieldsOfPair,
			},
		],
	},
	{
		displayName: 'Pairs (JSON)',
		name: 'pairsJson',
		// Not 'json': n8n does not flag an empty field of that type.
		type: 'string',
		typeOptions: { rows: 6 },
		required: true,
		default: '',
		placeholder:
			'e.g. [{ "sourceUrl": "https://example.com/new-face.jpg", "targetUrl": "https://example.com/original.jpg" }]',
		description:
			'List of pairs. Each has sourceUrl and targetUrl, or sourceField and targetField for files of the input item. Optional: sourceLandmarks and targetLandmarks.',
		displayOptions: { show: { pairsFrom: ['json'] } },
	},
];

/**
 * Reads the pairs from {@link pairFields}.
 *
 * @param most the maximum number of pairs Akool accepts
 * @throws {ValidationError} naming the pair (from 1) and its field, or 'Specify Pairs'
 */
export function readPairsParameter(
	context: IExecuteFunctions,
	itemIndex: number,
	most: number,
): FacePair[] {
	const pairs =
		parametersOf(context, itemIndex).choice(pairsFromField) === 'json'
			? context.getNodeParameter('pairsJson', itemIndex)
			: context.getNodeParameter('pairs.pair', itemIndex, []);
	return readPairs(pairs, 'Pair', most, fileFinder(context, itemIndex));
}
