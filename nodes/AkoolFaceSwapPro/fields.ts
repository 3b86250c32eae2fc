import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { pairFields } from '../shared/pairFields';
import { sourceFields, targetFields } from '../../lib/n8n/fields/swapFields';
import { akoolSwapFields } from '../shared/akoolSwapFields';
import { landmarkOptions } from './landmarkOptions';
import { operationField, singleFaceModeOption } from './parameters';

/** The parameters of Akool Face Swap Pro. */
export const fields: INodeProperties[] = [
	operationField,
	...updateDisplayOptions({ show: { operation: ['swapFace'] } }, [
		...sourceFields,
		...targetFields('the picture in which the face is replaced', 'original.jpg'),
	]),
	...updateDisplayOptions({ show: { operation: ['swapSeveralFaces'] } }, pairFields),
	...akoolSwapFields(...landmarkOptions, singleFaceModeOption),
];
