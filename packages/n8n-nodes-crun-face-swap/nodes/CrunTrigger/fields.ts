import type { INodeProperties } from 'n8n-workflow';
import { downloadResultField, outputFieldOption } from '../../../../lib/n8n/fields/resultFields';
import { SIMPLIFY } from '../../../../lib/n8n/options/optionFields';
import { CRUN_INFO } from '../../lib/crun/crunInfo';
import { triggerOnField } from './parameters';

/** The parameters of Crun Trigger. */
export const fields: INodeProperties[] = [
	triggerOnField,
	{
		displayName:
			'Keep the webhook URLs of this node secret. Crun does not sign its calls, so each is checked at Crun with your API key before it starts the workflow.',
		name: 'secrecyNotice',
		type: 'notice',
		default: '',
	},
	downloadResultField(CRUN_INFO),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [outputFieldOption, SIMPLIFY],
	},
];
