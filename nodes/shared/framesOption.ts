import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_SEARCH_FRAMES, MAX_FRAMES } from '../../lib/akool/detectRequest';
import type { NumberParameter } from '../../lib/n8n/options/parameterReader';

/** The option 'Frames to Search' of Akool Face Detect. */
export const framesOption: NumberParameter = {
	displayName: 'Frames to Search',
	name: 'numFrames',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MAX_FRAMES, numberPrecision: 0 },
	default: 5,
	description:
		'In how many frames of a video to search for faces, 1 to 100. Akool recommends 5 to 10 for a video under 10 seconds, 10 to 20 for up to 30 seconds, and 20 to 50 for a longer one. Ignored for pictures.',
};

/** The same option of a swap node, when it finds the faces of its target by itself. */
export const framesOfTargetOption: NumberParameter = {
	...framesOption,
	default: DEFAULT_SEARCH_FRAMES,
};

/**
 * Makes that option.
 *
 * @param displayOptions when a node shows it
 */
export function framesOfTargetOptionFor(
	displayOptions: INodeProperties['displayOptions'],
): NumberParameter {
	return { ...framesOfTargetOption, displayOptions };
}
