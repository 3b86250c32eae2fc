import type { INodeProperties } from 'n8n-workflow';
import { downloadResultField, outputFieldOption } from '../shared/resultOptions';
import {
	fetchResultOption,
	maxAgeOption,
	simplifyOption,
	triggerOnField,
	typesOption,
} from './parameters';

/** The parameters of Akool Trigger. */
export const fields: INodeProperties[] = [
	triggerOnField,
	downloadResultField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [fetchResultOption, maxAgeOption, outputFieldOption, simplifyOption, typesOption],
	},
];
