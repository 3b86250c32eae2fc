import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { sourceFields, swapFields, targetFields } from '../../../../lib/n8n/fields/swapFields';
import { CRUN_INFO } from '../../lib/crun/crunInfo';
import {
	detectTaskIdOption,
	maximumCreditsOption,
	minimumCreditsOption,
	operationField,
} from './parameters';
import { sourceFaceFields } from './sourceFaceFields';

/** The parameters of Crun Face Swap. */
export const fields: INodeProperties[] = [
	operationField,
	...updateDisplayOptions({ show: { operation: ['swapFace'] } }, sourceFields),
	...updateDisplayOptions({ show: { operation: ['swapSeveralFaces'] } }, sourceFaceFields),
	...targetFields('the picture in which faces are replaced', 'original.jpg'),
	...swapFields(CRUN_INFO, detectTaskIdOption, maximumCreditsOption, minimumCreditsOption),
];
