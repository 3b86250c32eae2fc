import type { INodeProperties } from 'n8n-workflow';
import { MAX_SUSPENSION } from '../../lib/n8n/options/optionFields';
import {
	downloadResultOption,
	includeInputFieldsOption,
	maxWaitOption,
	outputFieldOption,
	pollIntervalOption,
} from '../shared/resultOptions';
import { operationField, simplifyField, waitUsingField } from './parameters';

const maxSleepOption: INodeProperties = {
	...MAX_SUSPENSION,
	description:
		'How many minutes to sleep at the most, a day when you choose nothing. After that the workflow goes on with the items as they came in, so their status still says queued. The first item decides for all.',
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
			"The job's ID as an Akool node puts it out in _id. Several IDs are separated by commas, or given as a list.",
	},
	waitUsingField,
	simplifyField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [downloadResultOption, includeInputFieldsOption, outputFieldOption],
		displayOptions: { show: { operation: ['get'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			downloadResultOption,
			includeInputFieldsOption,
			maxWaitOption,
			pollIntervalOption,
			outputFieldOption,
		],
		displayOptions: { show: { operation: ['wait'] }, hide: { waitUsing: ['callback'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [downloadResultOption, includeInputFieldsOption, maxSleepOption, outputFieldOption],
		displayOptions: { show: { operation: ['wait'], waitUsing: ['callback'] } },
	},
];
