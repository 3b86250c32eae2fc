import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { faceEnhanceOption } from '../../../../lib/n8n/fields/swapOptions';
import { facesField, operationField } from './parameters';

/** The parameters of WaveSpeed Account. */
export const fields: INodeProperties[] = [
	operationField,
	...updateDisplayOptions({ show: { operation: ['getPrice'] } }, [facesField, faceEnhanceOption]),
];
