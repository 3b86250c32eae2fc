import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import type { ProviderInfo } from '../../jobs/provider';
import { WAIT_FOR_RESULT } from '../options/optionFields';
import { testUrlNotice } from './callbackOptions';
import { mediaFields } from './mediaFields';
import { downloadResultField } from './resultFields';
import { swapOptions } from './swapOptions';

/** The parameters for the new face. */
export const sourceFields = mediaFields({
	part: 'source',
	title: 'Source Face',
	what: 'the picture with the new face',
	example: 'https://example.com/new-face.jpg',
});

/**
 * Makes the parameters for the picture or video whose faces are replaced.
 *
 * @param what what it is, within a sentence
 * @param file the file name of the example
 * @param more is appended to the description of the address
 */
export const targetFields = (what: string, file: string, more?: string): INodeProperties[] =>
	mediaFields({
		part: 'target',
		title: 'Target',
		what,
		example: `https://example.com/${file}`,
		more,
	});

/**
 * Makes the last parameters of every swap node: what is done with the result, and the options.
 *
 * @param more options that not every swap node has
 */
export const swapFields = (info: ProviderInfo, ...more: INodeProperties[]): INodeProperties[] => [
	...updateDisplayOptions({ show: { waitForResult: [true] } }, [downloadResultField(info)]),
	{
		...WAIT_FOR_RESULT,
		description: `Whether to wait until the result is ready. If off, the node returns the job's ID at once; get the result later with ${info.resultNode} or ${info.triggerNode}.`,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: sortByName([...swapOptions(info), ...more]),
	},
	testUrlNotice,
];

function sortByName(options: INodeProperties[]): INodeProperties[] {
	return [...options].sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
}
