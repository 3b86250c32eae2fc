import type { INodeProperties } from 'n8n-workflow';
import type { ProviderInfo } from '../../jobs/provider';
import {
	DOWNLOAD_RESULT,
	INCLUDE_INPUT_FIELDS,
	MAX_WAIT,
	OUTPUT_FIELD,
	POLL_INTERVAL,
} from '../options/optionFields';

/** Makes the parameter 'Download Result'. An AI agent's tool returns no files. */
export function downloadResultField({ name, retentionDays }: ProviderInfo): INodeProperties {
	const deletion =
		retentionDays === undefined
			? `${name} keeps results only for a while.`
			: `${name} deletes results after ${retentionDays} days.`;
	return {
		...DOWNLOAD_RESULT,
		description: `Whether to download the result as a file, so that the next nodes can save or send it. ${deletion}`,
		displayOptions: { hide: { '@tool': [true] } },
	};
}

/** The option 'Include Input Fields'. */
export const includeInputFieldsOption: INodeProperties = {
	...INCLUDE_INPUT_FIELDS,
	description:
		"Whether to keep the input item's fields and files, such as the columns of a spreadsheet row, beside the result. If both have a field with the same name, the result's is kept.",
};

/** The option 'Put Output File in Field'. */
export const outputFieldOption: INodeProperties = {
	...OUTPUT_FIELD,
	placeholder: 'e.g. data',
	description: 'Name of the output field that holds the downloaded file',
	displayOptions: { show: { '/downloadResult': [true] } },
};

/** Makes the option 'Max Wait', in minutes. */
export function maxWaitOption({ name, resultNode }: ProviderInfo): INodeProperties {
	return {
		...MAX_WAIT,
		description: `How many minutes to wait for the results. After that the node fails, but the jobs continue at ${name}; get their results with ${resultNode}. Uses the first item's value for all items.`,
	};
}

/**
 * Makes the option 'Poll Interval', in seconds.
 *
 * @param makesVideos whether the node knows of some jobs that they are videos, and looks less often
 */
export function pollIntervalOption(makesVideos: boolean): INodeProperties {
	return {
		...POLL_INTERVAL,
		description: `How many seconds to wait between two checks for the results: by default 3${makesVideos ? ', and 5 for videos' : ''}. In a long wait it grows up to 15. Uses the first item's value for all items.`,
	};
}
