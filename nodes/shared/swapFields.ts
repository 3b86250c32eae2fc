import type { INodeProperties } from 'n8n-workflow';
import { WAIT_FOR_RESULT } from '../../lib/n8n/options/optionFields';
import type { BooleanParameter } from '../../lib/n8n/options/parameterReader';
import { mediaFields } from './mediaFields';
import { submitOptions, swapOptions } from './swapOptions';

/** The parameters for the new face. */
export const sourceFields = mediaFields({
	part: 'source',
	title: 'Source Face',
	what: 'the picture with the new face',
	example: 'https://example.com/new-face.jpg',
});

/** The parameter 'Face Enhance', which all swap nodes share. */
export const faceEnhanceField: BooleanParameter = {
	displayName: 'Face Enhance',
	name: 'faceEnhance',
	type: 'boolean',
	default: false,
	description:
		'Whether to sharpen and smooth the swapped face. It takes longer and can make the face less alike.',
};

/**
 * Makes 'Wait for Result' and 'Options', the last parameters of every swap node.
 *
 * @param more options that only this node has
 */
export const waitAndOptionsWith = (...more: INodeProperties[]): INodeProperties[] => [
	{
		...WAIT_FOR_RESULT,
		description:
			"Whether to wait until Akool is done and put out the finished result. When off, the node puts out the job's ID at once and Akool Get Result can fetch the result later.",
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { waitForResult: [true] } },
		options: sortByName([...swapOptions, ...more]),
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { waitForResult: [false] } },
		options: sortByName([...submitOptions, ...more]),
	},
];

/** The same for a swap node with the usual options. */
export const waitAndOptionsFields = waitAndOptionsWith();

function sortByName(options: INodeProperties[]): INodeProperties[] {
	return [...options].sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
}
