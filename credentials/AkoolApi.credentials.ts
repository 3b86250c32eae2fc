import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { readAccessToken, signInError, signInRequest } from '../lib/akool/accessToken';
import { CREDENTIAL_TEST_RULES } from '../lib/akool/credentialTestRules';
import {
	AUTHENTICATIONS,
	authenticationHeader,
	readAuthentication,
	readBaseUrl,
} from '../lib/akool/credentialValues';
import { DEFAULT_BASE_URL, ENDPOINTS } from '../lib/akool/endpoints';
import { NO_REDIRECTS, REDIRECT_STATUSES } from '../lib/akool/redirect';
import { noteSignInFailure } from '../lib/akool/signInFailures';

/** An API key for Akool, or the legacy access token that is fetched with it. */
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
			options: AUTHENTICATIONS,
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
		if (readAuthentication(credentials.authentication) !== 'accessToken') return {};
		const accessToken = await fetchAccessToken(this, credentials).catch((error) => {
			noteSignInFailure(credentials, error);
			throw error;
		});
		return { accessToken };
	}

	/**
	 * Adds the header with the API key or the access token to a request, which then follows no
	 * redirects. A path is relative to the base URL of the credential.
	 *
	 * @throws {ValidationError} when the API key can't be one, or the base URL is not a web address
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { baseURL, headers } = requestOptions;
		return {
			...requestOptions,
			...NO_REDIRECTS,
			baseURL: baseURL && readBaseUrl(credentials.baseUrl),
			headers: { ...headers, ...authenticationHeader(credentials) },
		};
	}

	test: ICredentialTestRequest = {
		// `authenticate` replaces the base URL.
		request: {
			baseURL: DEFAULT_BASE_URL,
			url: ENDPOINTS.credit,
			method: 'GET',
			disableFollowRedirect: true,
			// So that the rules see the body of an error. n8n 1.x has no list of exceptions and ignores
			// all, where the last rule matches a redirect.
			ignoreHttpStatusErrors: { ignore: true, except: REDIRECT_STATUSES },
		},
		// n8n's type has no place for rules of two kinds, but n8n looks for each kind in turn.
		rules: CREDENTIAL_TEST_RULES as ICredentialTestRequest['rules'],
	};
}

/** Fetches the legacy access token; throws a UserError if that fails. */
async function fetchAccessToken(
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<string> {
	const request = signInRequest(credentials);
	const { statusCode, headers, body } = await helpers.httpRequest(request).catch(() => {
		// The original error contains the request and thus the key, so it is not passed on.
		throw signInError('Akool can not be reached');
	});
	return readAccessToken({ status: statusCode, headers, body }, request.baseURL, Date.now());
}
