import type { INodeProperties } from 'n8n-workflow';
import { jobTriggerFields } from '../../../../lib/n8n/fields/jobTriggerFields';
import { WAVESPEED_INFO } from '../../lib/wavespeed/waveSpeedInfo';

/** The parameters of WaveSpeed Trigger. */
export const fields: INodeProperties[] = jobTriggerFields(WAVESPEED_INFO);
