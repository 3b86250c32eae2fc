import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { facesField, operationField, swapField } from './parameters';

/** The parameters of Crun Account. */
export const fields: INodeProperties[] = [
	operationField,
	...updateDisplayOptions({ show: { operation: ['estimateCredits'] } }, [
		swapField,
		{ ...facesField, displayOptions: { hide: { swap: ['swapFace'] } } },
	]),
];
