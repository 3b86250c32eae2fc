import type { INodeProperties } from 'n8n-workflow';
import { AKOOL_INFO } from '../../lib/akool/akoolInfo';
import { swapFields } from '../../lib/n8n/fields/swapFields';
import { faceEnhanceOption } from '../../lib/n8n/fields/swapOptions';
import { MINIMUM_CREDITS } from '../../lib/n8n/options/optionFields';

const minimumCreditsOption: INodeProperties = {
	...MINIMUM_CREDITS,
	description:
		"Stop before anything is charged if the credit balance is lower than this. Checked once per run; 0 means no minimum. Uses the first item's value for all items.",
};

/**
 * Makes the last parameters of every swap node of Akool, see {@link swapFields}.
 *
 * @param more options that only this node has
 */
export const akoolSwapFields = (...more: INodeProperties[]): INodeProperties[] =>
	swapFields(AKOOL_INFO, faceEnhanceOption, minimumCreditsOption, ...more);
