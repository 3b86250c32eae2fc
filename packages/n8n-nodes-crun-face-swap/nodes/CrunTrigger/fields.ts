import type { INodeProperties } from 'n8n-workflow';
import { jobTriggerFields } from '../../../../lib/n8n/fields/jobTriggerFields';
import { CRUN_INFO } from '../../lib/crun/crunInfo';

/** The parameters of Crun Trigger. */
export const fields: INodeProperties[] = jobTriggerFields(CRUN_INFO, {
	displayName:
		'Keep the webhook URLs of this node secret; whoever gets a copy of this workflow knows them, too. Crun does not sign its calls, so each is checked at Crun with your API key before it starts the workflow.',
	name: 'secrecyNotice',
	type: 'notice',
	default: '',
});
