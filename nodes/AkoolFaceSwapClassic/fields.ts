import type { INodeProperties } from 'n8n-workflow';
import { framesOfTargetOptionFor } from '../shared/framesOption';
import { sourceFaceFields } from '../shared/sourceFaceFields';
import { targetFields } from '../../lib/n8n/fields/swapFields';
import { akoolSwapFields } from '../shared/akoolSwapFields';
import { hideWithManualLandmarks, manualPairFields } from './manualPairFields';
import { landmarksOption, operationField } from './parameters';

/** The parameters of Akool Face Swap Classic. */
export const fields: INodeProperties[] = [
	operationField,
	...hideWithManualLandmarks(sourceFaceFields),
	...manualPairFields,
	...targetFields('the picture or video in which faces are replaced', 'group-photo.jpg'),
	...akoolSwapFields(
		landmarksOption,
		framesOfTargetOptionFor({
			show: { '/operation': ['swapInVideo'] },
			hide: { landmarks: ['manual'] },
		}),
	),
];
