import type { INodeProperties } from 'n8n-workflow';
import {
	DOWNLOAD_RESULT,
	INCLUDE_INPUT_FIELDS,
	MAX_WAIT,
	OUTPUT_FIELD,
	POLL_INTERVAL,
} from '../../lib/n8n/options/optionFields';

/** The option 'Download Result'. */
export const downloadResultOption: INodeProperties = {
	...DOWNLOAD_RESULT,
	description: 'Whether to put the picture or video itself into the item, as a file',
	displayOptions: { hide: { '@tool': [true] } },
};

/** The option 'Include Input Fields'. */
export const includeInputFieldsOption: INodeProperties = {
	...INCLUDE_INPUT_FIELDS,
	description:
		"Whether to keep the fields and files of the input item, such as a spreadsheet row's columns, beside those of the result. Where both have one of the same name, the result's is kept.",
};

/** The option 'Put Output File in Field'. */
export const outputFieldOption: INodeProperties = {
	...OUTPUT_FIELD,
	placeholder: 'e.g. data',
	description: "The field of the item that the file goes into, with 'Download Result'",
	displayOptions: { show: { downloadResult: [true] } },
};

/** The option 'Max Wait', in minutes. */
export const maxWaitOption: INodeProperties = {
	...MAX_WAIT,
	description:
		'How many minutes to wait for results at the most. Jobs go on at Akool after that and can be fetched with Akool Get Result. The first item decides for all.',
};

/** The option 'Poll Interval', in seconds. */
export const pollIntervalOption: INodeProperties = {
	...POLL_INTERVAL,
	description:
		'How many seconds to pause at first between two looks for the results, 5 for videos when you choose nothing. The pauses grow in a long wait, up to 15 seconds. The first item decides for all.',
};
