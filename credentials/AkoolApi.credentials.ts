import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { readAccessToken, signInError, signInRequest } from '../lib/akool/accessToken';
import { AKOOL_API } from '../lib/akool/akoolApi';
import { CREDENTIAL_TEST_RULES } from '../lib/akool/credentialTestRules';
import {
	authenticationHeader,
	readAuthentication,
	readBaseUrl,
} from '../lib/akool/credentialValues';
import { DEFAULT_BASE_URL, ENDPOINTS } from '../lib/akool/endpoints';

import { noteSignInFailure } from '../lib/akool/signInFailures';
import { checkBaseUrl, sayAll } from '../lib/core/credentialCheck';
import { NO_REDIRECTS, REDIRECT_STATUSES } from '../lib/core/redirect';
import { fields } from './fields';

/** An API key for Akool, or the legacy access token that is fetched with it. */
export class AkoolApi implements ICredentialType {
	name = 'akoolApi';

	displayName = 'Akool API';

	icon: Icon = { light: 'file:../icons/akool.svg', dark: 'file:../icons/akool.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-akool/n8n-nodes-akool/blob/main/docs/credential.md';

	properties = fields;

	/**
	 * Fetches the legacy access token for n8n to store. With an API key, the host of another base URL
	 * than Akool's own is asked without the key first; our nodes have n8n leave that out.
	 *
	 * @throws {UserError} if no token could be fetched, or the host is certainly not Akool's
	 */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		if (readAuthentication(credentials.authentication) === 'apiKey') {
			const { httpRequest } = this.helpers;
			await checkBaseUrl(httpRequest, credentials, AKOOL_API).catch(sayAll);
			return {};
		}
		const accessToken = await fetchAccessToken(this, credentials).catch((error) => {
			noteSignInFailure(credentials, error);
			return sayAll(error);
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
		const authenticated = async () => ({
			...requestOptions,
			...NO_REDIRECTS,
			baseURL: baseURL && readBaseUrl(credentials.baseUrl),
			headers: { ...headers, ...authenticationHeader(credentials) },
		});
		return await authenticated().catch(sayAll);
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
		throw signInError("Akool can't be reached");
	});
	return readAccessToken({ status: statusCode, headers, body }, request.baseURL, Date.now());
}
