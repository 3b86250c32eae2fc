import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { readAccessToken, signInError } from '../lib/akool/accessToken';
import { BUSINESS_CODES } from '../lib/akool/businessCodes';
import { DEFAULT_BASE_URL, ENDPOINTS, readBaseUrl } from '../lib/akool/endpoints';

const BASE_URL_EXPRESSION = `={{ ($credentials.baseUrl || '${DEFAULT_BASE_URL}').trim().replace(/\\/+$/, '') }}`;

/**
 * An API key for Akool. Requests carry it in the `x-api-key` header. With the legacy access token
 * they carry only `Authorization: Bearer`, since Akool ignores the key when both are sent
 * (docs.akool.com, page authentication/usage).
 */
export class AkoolApi implements ICredentialType {
	name = 'akoolApi';

	displayName = 'Akool API';

	icon: Icon = { light: 'file:../icons/akool.svg', dark: 'file:../icons/akool.dark.svg' };

	documentationUrl = 'https://docs.akool.com/authentication/usage';

	properties: INodeProperties[] = [
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			options: [
				{
					name: 'API Key',
					value: 'apiKey',
					description: 'Recommended: the key is all you need',
				},
				{
					name: 'Access Token (Legacy)',
					value: 'accessToken',
					description: 'A token is fetched with client ID and API key, and renewed by itself',
				},
			],
			default: 'apiKey',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'Log in at akool.com, open API, then Credentials, and copy the API key. It may be called client secret there.',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			displayOptions: { show: { authentication: ['accessToken'] } },
			description: 'The client ID that stands beside the API key at akool.com',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			displayOptions: { show: { authentication: ['apiKey'] } },
			description:
				'The client ID that stands beside the API key at akool.com. Only needed to receive callbacks.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: DEFAULT_BASE_URL,
			description: "Address of Akool's API. Leave it unless Akool gave you another one.",
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	/** Fetches the legacy access token for n8n to store; throws a UserError if that fails. */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		if (credentials.authentication !== 'accessToken') return {};
		const request: IHttpRequestOptions = {
			method: 'POST',
			baseURL: readBaseUrl(credentials.baseUrl),
			url: ENDPOINTS.signIn,
			body: { clientId: credentials.clientId, clientSecret: credentials.apiKey },
			json: true,
			timeout: 30_000,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
		};
		const answer = await this.helpers.httpRequest(request).catch(() => {
			// The original error contains the request and thus the key, so it is not passed on.
			throw signInError('Akool can not be reached');
		});
		const { statusCode, headers, body } = answer;
		return { accessToken: readAccessToken({ status: statusCode, headers, body }, Date.now()) };
	}

	/** Adds the header with the API key or the access token to a request. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const headers =
			credentials.authentication === 'accessToken'
				? { Authorization: `Bearer ${credentials.accessToken}` }
				: { 'x-api-key': credentials.apiKey };
		return { ...requestOptions, headers: { ...requestOptions.headers, ...headers } };
	}

	// Akool responds with HTTP 200 to an invalid key too, and n8n's rules can only compare a value
	// for equality. So each business code has a rule, and the last rule matches any response without
	// a balance.
	test: ICredentialTestRequest = {
		request: { baseURL: BASE_URL_EXPRESSION, url: ENDPOINTS.credit, method: 'GET' },
		rules: [
			...Object.entries(BUSINESS_CODES).map(([code, { title, advice }]) => ({
				type: 'responseSuccessBody' as const,
				properties: { key: 'code', value: Number(code), message: `${title}. ${advice}` },
			})),
			{
				type: 'responseSuccessBody' as const,
				properties: {
					key: 'data.credit',
					value: undefined,
					message:
						'The answer is not one Akool gives to a good key. Check the API key and the Base URL.',
				},
			},
		],
	};
}
