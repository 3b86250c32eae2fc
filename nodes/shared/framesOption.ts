import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { DEFAULT_SEARCH_FRAMES, MAX_FRAMES } from '../../lib/akool/detectRequest';
import { requireNumber } from '../../lib/core/numberRange';

/** The option 'Frames to Look At' of Akool Face Detect. */
export const framesOption: INodeProperties = {
	displayName: 'Frames to Look At',
	name: 'numFrames',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MAX_FRAMES },
	default: 5,
	description:
		'How many frames of a video to look at for faces, 1 to 100. Akool advises 5 to 10 for a video under 10 seconds, 10 to 20 for up to 30 seconds, 20 to 50 for a longer one. Pictures have one.',
};

/**
 * Makes the same option for a swap node that finds the faces of its target by itself.
 *
 * @param show when it does, as for `displayOptions`
 */
export function framesOfTargetOption(show: Record<string, string[]>): INodeProperties {
	return { ...framesOption, default: DEFAULT_SEARCH_FRAMES, displayOptions: { show } };
}

/**
 * Reads 'Frames to Look At'.
 *
 * @returns undefined if the option was not added
 * @throws {ValidationError} when it is not a whole number from 1 to 100
 */
export function readFrames(context: IExecuteFunctions, itemIndex: number): number | undefined {
	const options: Record<string, unknown> = context.getNodeParameter('options', itemIndex, {});
	if (options.numFrames === undefined) return undefined;
	const range = { min: 1, max: MAX_FRAMES, whole: true };
	return requireNumber(options.numFrames, framesOption.displayName, range);
}
