import type { INodeProperties } from 'n8n-workflow';
import {
	downloadResultOption,
	maxWaitOption,
	outputFieldOption,
	pollIntervalOption,
} from '../shared/resultOptions';

const maxSleepOption: INodeProperties = {
	...maxWaitOption,
	default: 1440,
	description:
		'How many minutes to sleep at the most, a day when you choose nothing. After that the workflow goes on with the items as they came in, so their status still says queued.',
};

/** The parameters of Akool Get Result. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Delete Result',
				value: 'delete',
				action: 'Delete result',
				description: 'Delete results at Akool for good, picture or video included',
			},
			{
				name: 'Get Result',
				value: 'get',
				action: 'Get result',
				description: 'Look up once what state a job is in; a finished one comes with its result',
			},
			{
				name: 'Wait for Result',
				value: 'wait',
				action: 'Wait for result',
				description: 'Wait until jobs are finished, then put out their results',
			},
		],
		default: 'get',
	},
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
	{
		displayName: 'Wait Using',
		name: 'waitUsing',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Callback',
				value: 'callback',
				description:
					"The workflow sleeps. Set 'Callback' of the swap node to 'Wake This Workflow'.",
			},
			{
				name: 'Polling',
				value: 'poll',
				description: 'The workflow stays awake and looks again and again. Works everywhere.',
			},
		],
		default: 'poll',
		description:
			'How the node learns that the jobs are finished. For callbacks Akool has to be able to reach this n8n from the internet.',
		displayOptions: { show: { operation: ['wait'] }, hide: { '@tool': [true] } },
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		noDataExpression: true,
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
		displayOptions: { show: { operation: ['get', 'wait'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [downloadResultOption, outputFieldOption],
		displayOptions: { show: { operation: ['get'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [downloadResultOption, maxWaitOption, pollIntervalOption, outputFieldOption],
		displayOptions: { show: { operation: ['wait'] }, hide: { waitUsing: ['callback'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [downloadResultOption, maxSleepOption, outputFieldOption],
		displayOptions: { show: { operation: ['wait'], waitUsing: ['callback'] } },
	},
];
