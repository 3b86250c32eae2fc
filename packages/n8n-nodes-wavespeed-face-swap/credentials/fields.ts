import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_BASE_URL } from '../lib/wavespeed/endpoints';

const WHERE_TO_FIND_IT =
	'Log in at wavespeed.ai and open <b>API Keys</b> (<a href="https://wavespeed.ai/accesskey" target="_blank">go there</a>). Generate a key and copy it at once: it is shown only then. <b>A key works only after the account has been topped up.</b>';

/** The fields of the WaveSpeed Face Swap API credential. n8n shows a hint below its field. */
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
		hint: 'Use the copy button at wavespeed.ai.',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: DEFAULT_BASE_URL,
		hint: 'Leave it as it is, unless WaveSpeed gave you another address.',
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
