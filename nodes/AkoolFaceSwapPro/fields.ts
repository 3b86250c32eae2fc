import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { mediaFields } from '../shared/mediaFields';
import { pairFields } from '../shared/pairFields';
import { faceEnhanceField, sourceFields, waitAndOptionsFields } from '../shared/swapFields';
import {
	facesField,
	landmarksField,
	landmarksOfPairsField,
	singleFaceModeField,
} from './parameters';

const LANDMARKS_DESCRIPTION =
	'Left eye, right eye, nose and mouth as four x,y points in pixels, separated by colons. Leave empty to let Akool find the face.';

const one = { faces: ['one'] };
const several = { faces: ['several'] };
const byHand = { ...one, landmarks: ['manual'] };

/** The parameters of Akool Face Swap Pro. */
export const fields: INodeProperties[] = [
	facesField,
	...updateDisplayOptions({ show: one }, sourceFields),
	...updateDisplayOptions(
		{ show: one },
		mediaFields({
			part: 'target',
			title: 'Target Picture',
			what: 'the picture in which the face is to be replaced',
			example: 'https://example.com/original.jpg',
		}),
	),
	...updateDisplayOptions({ show: several }, pairFields),
	landmarksField,
	landmarksOfPairsField,
	{
		displayName: 'Source Landmarks',
		name: 'sourceLandmarks',
		type: 'string',
		default: '',
		placeholder: 'e.g. 239,364:386,366:317,472:266,539',
		description: LANDMARKS_DESCRIPTION,
		displayOptions: { show: byHand },
	},
	{
		displayName: 'Target Landmarks',
		name: 'targetLandmarks',
		type: 'string',
		default: '',
		placeholder: 'e.g. 262,175:363,175:313,215:272,279',
		description: LANDMARKS_DESCRIPTION,
		displayOptions: { show: byHand },
	},
	faceEnhanceField,
	singleFaceModeField,
	...waitAndOptionsFields,
];
