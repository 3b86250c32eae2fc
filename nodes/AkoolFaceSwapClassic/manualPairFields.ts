import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { pairFields } from '../shared/pairFields';

const LANDMARKS = '/options.landmarks';

/**
 * The parameters for pairs of pictures, which the editor shows when the option 'Landmarks' is
 * 'Manual'. While a workflow runs, n8n knows no option when it decides which parameters are shown,
 * and drops those that are not. So each parameter is described once more as hidden, which keeps its
 * value.
 */
export const manualPairFields: INodeProperties[] = [
	...updateDisplayOptions({ show: { [LANDMARKS]: ['manual'] } }, pairFields),
	...pairFields.map(({ displayName, name, default: value }) => ({
		displayName,
		name,
		type: 'hidden' as const,
		default: value,
	})),
];

/** Hides parameters in the editor when the option 'Landmarks' is 'Manual'. */
export function hideWithManualLandmarks(fields: INodeProperties[]): INodeProperties[] {
	return updateDisplayOptions({ hide: { [LANDMARKS]: ['manual'] } }, fields);
}
