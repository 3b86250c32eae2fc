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
		'The maximum number of minutes to wait; by default a day. After that the workflow continues with the input items as they are, so their status still says queued. The value of the first item applies to all items.',
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
