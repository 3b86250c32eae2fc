import type { INodeProperties } from 'n8n-workflow';
import { resultNodeFields } from '../../../../lib/n8n/results/resultNodeFields';
import { resultOperationField } from '../../../../lib/n8n/results/resultParameters';
import { CRUN_INFO } from '../../lib/crun/crunInfo';

/** The parameters of Crun Get Result. */
export const fields: INodeProperties[] = [
	resultOperationField(),
	...resultNodeFields(CRUN_INFO, {
		example: '0f9a3c52-7d1e-4b60-8a2f-5c6d7e8f9a0b',
		description:
			"ID of the job, as Crun Face Swap returns it in the field 'id'. Separate several IDs with commas.",
	}),
];
