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
		options: [includeInputFieldsOption, outputFieldOption],
		displayOptions: { show: { operation: ['get'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [includeInputFieldsOption, maxWaitOption, pollIntervalOption, outputFieldOption],
		displayOptions: { show: { operation: ['wait'] }, hide: { waitUsing: ['callback'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [includeInputFieldsOption, maxSleepOption, outputFieldOption],
		displayOptions: { show: { operation: ['wait'], waitUsing: ['callback'] } },
	},
];
