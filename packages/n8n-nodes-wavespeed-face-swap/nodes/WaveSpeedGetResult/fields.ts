import type { INodeProperties } from 'n8n-workflow';
import { resultNodeFields } from '../../../../lib/n8n/results/resultNodeFields';
import { resultOperationField } from '../../../../lib/n8n/results/resultParameters';
import { WAVESPEED_INFO } from '../../lib/wavespeed/waveSpeedInfo';

/** The parameters of WaveSpeed Get Result. */
export const fields: INodeProperties[] = [
	resultOperationField(),
	...resultNodeFields(WAVESPEED_INFO, {
		example: '0123456789abcdef0123456789abcdef',
		description:
			"ID of the job, as WaveSpeed Face Swap returns it in the field 'id'. Separate several IDs with commas.",
	}),
];
