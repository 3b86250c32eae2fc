import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { MAX_SUSPENSION } from '../../lib/n8n/options/optionFields';
import {
	downloadResultField,
	includeInputFieldsOption,
	maxWaitOption,
	outputFieldOption,
	pollIntervalOption,
} from '../shared/resultOptions';
import { operationField, simplifyField, waitUsingField } from './parameters';

const maxSleepOption: INodeProperties = {
	...MAX_SUSPENSION,
	description:
		"How many minutes to wait for Akool to call back, by default a day. After that the workflow continues with its input items unchanged, so their status is still queued. Uses the first item's value for all items.",
};

const polling = { show: { '/operation': ['wait'] }, hide: { '/waitUsing': ['callback'] } };
const sleeping = { show: { '/operation': ['wait'], '/waitUsing': ['callback'] } };

/** In one collection, see `swapOptions`. */
const options: INodeProperties[] = [
	includeInputFieldsOption,
	...updateDisplayOptions(polling, [maxWaitOption, pollIntervalOption]),
	...updateDisplayOptions(sleeping, [maxSleepOption]),
	outputFieldOption,
];

/** The parameters of Akool Get Result. */
export const fields: INodeProperties[] = [
	operationField,
	{
		displayName: 'Result IDs',
		name: 'resultIds',
		type: 'string',
		required: true,
		default: '={{ $json._id }}',
		placeholder: 'e.g. 6593c94c0ef703e8c055e3c8',
		description:
			"ID of the job, as the swap node returns it in the field '_id' (not 'job_id'). Separate several IDs with commas.",
	},
	waitUsingField,
	...updateDisplayOptions({ show: { operation: ['get', 'wait'] } }, [downloadResultField]),
	simplifyField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
		displayOptions: { show: { operation: ['get', 'wait'] } },
	},
];
