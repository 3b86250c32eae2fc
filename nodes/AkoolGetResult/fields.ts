import type { INodeProperties } from 'n8n-workflow';

/** What the user sees of Akool Get Result. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Get Result',
				value: 'get',
				action: 'Get result',
				description: 'Look up once what state a job is in; a finished one comes with its result',
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
];
