import type { INodeProperties } from 'n8n-workflow';
import { ACCOUNT_PAGE } from '../lib/crun/crunApi';
import { CHINA_BASE_URL, DEFAULT_BASE_URL } from '../lib/crun/endpoints';

const WHERE_TO_FIND_IT = `Log in at crun.ai and open <b>API Key</b> (<a href="https://${ACCOUNT_PAGE}" target="_blank">go there</a>). Generate a key and copy it.`;

/** The fields of the Crun Face Swap API credential. n8n shows a hint below its field. */
export const fields: INodeProperties[] = [
	{
		displayName: WHERE_TO_FIND_IT,
		name: 'whereToFindIt',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		hint: 'Use the copy button at crun.ai.',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: DEFAULT_BASE_URL,
		hint: `Leave it as it is. If it does not work from mainland China, use ${CHINA_BASE_URL}.`,
	},
	{
		// n8n has the credential check the base URL only where it may expire.
		displayName: 'Host Checked',
		name: 'hostChecked',
		type: 'hidden',
		typeOptions: { expirable: true },
		default: '',
	},
];
