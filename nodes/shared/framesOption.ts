import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_SEARCH_FRAMES, MAX_FRAMES } from '../../lib/akool/detectRequest';
import type { NumberParameter } from '../../lib/n8n/options/parameterReader';

/** The option 'Frames to Look At' of Akool Face Detect. */
export const framesOption: NumberParameter = {
	displayName: 'Frames to Look At',
	name: 'numFrames',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MAX_FRAMES, numberPrecision: 0 },
	default: 5,
	description:
		'How many frames of a video to look at for faces, 1 to 100. Akool advises 5 to 10 for a video under 10 seconds, 10 to 20 for up to 30 seconds, 20 to 50 for a longer one. Pictures have one.',
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
