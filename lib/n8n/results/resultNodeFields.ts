import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import type { ProviderInfo } from '../../jobs/provider';
import {
	downloadResultField,
	includeInputFieldsOption,
	maxWaitOption,
	outputFieldOption,
	pollIntervalOption,
} from '../fields/resultFields';
import { MAX_SUSPENSION } from '../options/optionFields';
import { simplifyField, waitUsingField } from './resultParameters';

function maxSleepOption({ name }: ProviderInfo): INodeProperties {
	return {
		...MAX_SUSPENSION,
		description: `How many minutes to wait for ${name} to call back, by default a day. After that the workflow continues with its input items unchanged, so their status is still queued. Uses the first item's value for all items.`,
	};
}

const polling = { show: { '/operation': ['wait'] }, hide: { '/waitUsing': ['callback'] } };
const sleeping = { show: { '/operation': ['wait'], '/waitUsing': ['callback'] } };

/**
 * Makes the parameters of a node that gets results, but for 'Operation'.
 *
 * @param ids what the provider's IDs are: an example, and a description of the parameter
 */
export function resultNodeFields(
	info: ProviderInfo,
	ids: { example: string; description: string },
): INodeProperties[] {
	return [
		{
			displayName: 'Result IDs',
			name: 'resultIds',
			type: 'string',
			required: true,
			default: `={{ $json.${info.idField} }}`,
			placeholder: `e.g. ${ids.example}`,
			description: ids.description,
		},
		waitUsingField(info),
		...updateDisplayOptions({ show: { operation: ['get', 'wait'] } }, [downloadResultField(info)]),
		simplifyField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			// In one collection, see `swapOptions`.
			options: [
				includeInputFieldsOption,
				// Of an ID nobody knows whether it is a video's.
				...updateDisplayOptions(polling, [maxWaitOption(info), pollIntervalOption(false)]),
				...updateDisplayOptions(sleeping, [maxSleepOption(info)]),
				outputFieldOption,
			],
			displayOptions: { show: { operation: ['get', 'wait'] } },
		},
	];
}
