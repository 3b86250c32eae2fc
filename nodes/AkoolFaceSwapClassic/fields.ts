import type { INodeProperties } from 'n8n-workflow';
import { framesOfTargetOptionFor } from '../shared/framesOption';
import { sourceFaceFields } from '../shared/sourceFaceFields';
import { swapFields, targetFields } from '../shared/swapFields';
import { hideWithManualLandmarks, manualPairFields } from './manualPairFields';
import { landmarksOption, operationField } from './parameters';

/** The parameters of Akool Face Swap Classic. */
export const fields: INodeProperties[] = [
	operationField,
	...hideWithManualLandmarks(sourceFaceFields),
	...manualPairFields,
	...targetFields('the picture or video in which faces are replaced', 'group-photo.jpg'),
	...swapFields(
		landmarksOption,
		framesOfTargetOptionFor({
			show: { '/operation': ['swapInVideo'] },
			hide: { landmarks: ['manual'] },
		}),
	),
];
