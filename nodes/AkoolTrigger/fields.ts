import type { INodeProperties } from 'n8n-workflow';
import { SIMPLIFY } from '../../lib/n8n/options/optionFields';
import { AKOOL_INFO } from '../../lib/akool/akoolInfo';
import { downloadResultField, outputFieldOption } from '../../lib/n8n/fields/resultFields';
import { fetchResultOption, maxAgeOption, triggerOnField, typesOption } from './parameters';

/** The parameters of Akool Trigger. */
export const fields: INodeProperties[] = [
	triggerOnField,
	downloadResultField(AKOOL_INFO),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [fetchResultOption, maxAgeOption, outputFieldOption, SIMPLIFY, typesOption],
	},
];
