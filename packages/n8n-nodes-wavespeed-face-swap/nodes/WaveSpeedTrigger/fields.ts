import type { INodeProperties } from 'n8n-workflow';
import { downloadResultField, outputFieldOption } from '../../../../lib/n8n/fields/resultFields';
import { SIMPLIFY } from '../../../../lib/n8n/options/optionFields';
import { WAVESPEED_INFO } from '../../lib/wavespeed/waveSpeedInfo';
import { triggerOnField } from './parameters';

/** The parameters of WaveSpeed Trigger. */
export const fields: INodeProperties[] = [
	triggerOnField,
	downloadResultField(WAVESPEED_INFO),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [outputFieldOption, SIMPLIFY],
	},
];
