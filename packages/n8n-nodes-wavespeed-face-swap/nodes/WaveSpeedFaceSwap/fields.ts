import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { sourceFields, swapFields, targetFields } from '../../../../lib/n8n/fields/swapFields';
import { faceEnhanceOption } from '../../../../lib/n8n/fields/swapOptions';
import { WAVESPEED_INFO } from '../../lib/wavespeed/waveSpeedInfo';
import { pairFields } from './pairFields';
import {
	base64OutputOption,
	maximumPriceOption,
	minimumBalanceOption,
	operationField,
} from './parameters';

/** The parameters of WaveSpeed Face Swap. */
export const fields: INodeProperties[] = [
	operationField,
	...updateDisplayOptions({ show: { operation: ['swapFace'] } }, sourceFields),
	...updateDisplayOptions({ show: { operation: ['swapSeveralFaces'] } }, pairFields),
	...targetFields('the picture in which faces are replaced', 'original.jpg'),
	...swapFields(
		WAVESPEED_INFO,
		base64OutputOption,
		faceEnhanceOption,
		maximumPriceOption,
		minimumBalanceOption,
	),
];
