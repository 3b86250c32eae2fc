import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

/** An API key for WaveSpeedAI. */
export class WaveSpeedFaceSwapApi implements ICredentialType {
	name = 'waveSpeedFaceSwapApi';

	displayName = 'WaveSpeed Face Swap API';

	icon: Icon = { light: 'file:../icons/waveSpeed.svg', dark: 'file:../icons/waveSpeed.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-akool/n8n-nodes-akool/tree/main/packages/n8n-nodes-wavespeed-face-swap#credential';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.wavespeed.ai',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.baseUrl}}', url: '/api/v3/balance' },
	};
}
