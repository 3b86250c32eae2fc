import type { INodeProperties } from 'n8n-workflow';
import {
	DOWNLOAD_RESULT,
	INCLUDE_INPUT_FIELDS,
	MAX_WAIT,
	OUTPUT_FIELD,
	POLL_INTERVAL,
} from '../../lib/n8n/options/optionFields';

/** The parameter 'Download Result'. An AI agent's tool returns no files. */
export const downloadResultField: INodeProperties = {
	...DOWNLOAD_RESULT,
	description:
		'Whether to download the picture or video and add it to the item as a file. When off, the item has its web address, which works for 7 days.',
	displayOptions: { hide: { '@tool': [true] } },
};

/** The option 'Include Input Fields'. */
export const includeInputFieldsOption: INodeProperties = {
	...INCLUDE_INPUT_FIELDS,
	description:
		"Whether to keep the fields and files of the input item, e.g. a spreadsheet row's columns, beside those of the result. If both have a field of the same name, the result's is kept.",
};

/** The option 'Put Output File in Field'. */
export const outputFieldOption: INodeProperties = {
	...OUTPUT_FIELD,
	placeholder: 'e.g. data',
	description: 'The name of the binary field that the downloaded file is put in',
	displayOptions: { show: { '/downloadResult': [true] } },
};

/** The option 'Max Wait', in minutes. */
export const maxWaitOption: INodeProperties = {
	...MAX_WAIT,
	description:
		'The maximum number of minutes to wait for results. Jobs continue at Akool after that, and Akool Get Result can get them later. The value of the first item applies to all items.',
};

/** The option 'Poll Interval', in seconds. */
export const pollIntervalOption: INodeProperties = {
	...POLL_INTERVAL,
	description:
		'How many seconds to pause between two checks for results; by default 3 for pictures and 5 for videos. In a long wait the pauses grow to 15 seconds. The value of the first item applies to all items.',
};
