import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import type { ProviderInfo } from '../../jobs/provider';
import { CHECK_ADDRESSES, PARALLEL } from '../options/optionFields';
import type { BooleanParameter } from '../options/parameterReader';
import { callbackOption, callbackOrResumeOption, callbackUrlOption } from './callbackOptions';
import {
	includeInputFieldsOption,
	maxWaitOption,
	outputFieldOption,
	pollIntervalOption,
} from './resultFields';

/** The option 'Face Enhance', for providers that have it. */
export const faceEnhanceOption: BooleanParameter = {
	displayName: 'Face Enhance',
	name: 'faceEnhance',
	type: 'boolean',
	default: false,
	description:
		'Whether to sharpen and smooth the swapped face. Takes longer, and the face may look less like the source face.',
};

const checkAddressesOption: INodeProperties = {
	...CHECK_ADDRESSES,
	description:
		'Whether to check each web address before anything is charged. If it opens a web page, a missing file or the wrong kind of file, the item fails without being charged.',
};

function parallelOption({ name }: ProviderInfo): INodeProperties {
	return {
		...PARALLEL,
		description: `How many jobs to submit at the same time, at most. The node begins with a few, submits more at a time while ${name} responds quickly, and slows down by itself if it gets too many requests. Uses the first item's value for all items.`,
	};
}

function patienceOption(info: ProviderInfo): INodeProperties {
	return {
		...maxWaitOption(info),
		description: `How many minutes to keep trying while ${info.name} refuses every job because it is getting too many requests. Uses the first item's value for all items.`,
	};
}

/**
 * Makes the options that every swap node has. They stand in one collection, since n8n's editor
 * empties one that it shows in place of another: 'Check Addresses' would be lost with a click on
 * 'Wait for Result'.
 */
export function swapOptions(info: ProviderInfo): INodeProperties[] {
	return [
		callbackUrlOption(info),
		checkAddressesOption,
		includeInputFieldsOption,
		parallelOption(info),
		...updateDisplayOptions({ show: { '/waitForResult': [true] } }, [
			callbackOption(info),
			maxWaitOption(info),
			outputFieldOption,
			pollIntervalOption(info.makesVideos ?? false),
		]),
		...updateDisplayOptions({ show: { '/waitForResult': [false] } }, [
			callbackOrResumeOption(info),
			patienceOption(info),
		]),
	];
}
