import type { INodeProperties } from 'n8n-workflow';
import { AKOOL_INFO } from '../../lib/akool/akoolInfo';
import { resultNodeFields } from '../../lib/n8n/results/resultNodeFields';
import { operationField } from './parameters';

/** The parameters of Akool Get Result. */
export const fields: INodeProperties[] = [
	operationField,
	...resultNodeFields(AKOOL_INFO, {
		example: '6593c94c0ef703e8c055e3c8',
		description:
			"ID of the job, as the swap node returns it in the field '_id' (not 'job_id'). Separate several IDs with commas.",
	}),
];
