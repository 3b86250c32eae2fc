import type { INodeProperties } from 'n8n-workflow';
import { AUTHENTICATIONS } from '../lib/akool/credentialValues';
import { DEFAULT_BASE_URL } from '../lib/akool/endpoints';

const WHERE_TO_FIND_THEM =
	'Log in at akool.com and open <b>API</b>, then <b>Credentials</b> (<a href="https://akool.com/workspace/current/api/credentials" target="_blank">go there</a>). The <b>API key</b> and the <b>client ID</b> stand there. Your Akool plan has to include the API.';

/** The fields of the Akool API credential. n8n shows a hint below its field. */
export const fields: INodeProperties[] = [
	{
		displayName: WHERE_TO_FIND_THEM,
		name: 'whereToFindThem',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		options: AUTHENTICATIONS,
		default: 'apiKey',
		hint: "Keep API Key. The access token is Akool's older way, and rarely needed.",
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		required: true,
		default: '',
		hint: 'Use the copy button at akool.com. Older pages call the key client secret.',
	},
	{
		displayName: 'Client ID',
		name: 'clientId',
		type: 'string',
		required: true,
		default: '',
		displayOptions: { show: { authentication: ['accessToken'] } },
		hint: 'Stands beside the API key at akool.com.',
	},
	{
		displayName: 'Client ID',
		name: 'clientId',
		type: 'string',
		default: '',
		displayOptions: { show: { authentication: ['apiKey'] } },
		hint: 'Only needed for callbacks, that is for the Akool Trigger and for workflows that sleep until Akool calls.',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: DEFAULT_BASE_URL,
		hint: 'Leave it as it is, unless Akool gave you another address.',
	},
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
];
