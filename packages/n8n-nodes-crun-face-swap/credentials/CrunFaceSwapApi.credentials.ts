import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { checkBaseUrl, sayAll } from '../../../lib/core/credentialCheck';
import { readApiKey, readBaseUrl } from '../../../lib/core/credentialValues';
import { NO_REDIRECTS, REDIRECT_STATUSES } from '../../../lib/core/redirect';
import { CREDENTIAL_TEST_RULES } from '../lib/crun/credentialTestRules';
import { DEFAULT_BASE_URL, ENDPOINTS } from '../lib/crun/endpoints';
import { CRUN_API } from '../lib/crun/crunApi';
import { fields } from './fields';

/** An API key for Crun. */
export class CrunFaceSwapApi implements ICredentialType {
	name = 'crunFaceSwapApi';

	displayName = 'Crun Face Swap API';

	icon: Icon = { light: 'file:../icons/crun.svg', dark: 'file:../icons/crun.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-akool/n8n-nodes-akool/blob/main/packages/n8n-nodes-crun-face-swap/README.md#credential';

	properties = fields;

	/**
	 * Asks the host of another base URL than Crun's own without the key first; our nodes have n8n
	 * leave that out.
	 *
	 * @throws {UserError} if the host is certainly not Crun's
	 */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		await checkBaseUrl(this.helpers.httpRequest, credentials, CRUN_API).catch(sayAll);
		return {};
	}

	/**
	 * Adds the header with the API key to a request, which then follows no redirects. A path is relative
	 * to the base URL of the credential.
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
			baseURL: baseURL && readBaseUrl(credentials.baseUrl, CRUN_API),
			headers: {
				...headers,
				'x-api-key': readApiKey(credentials.apiKey, CRUN_API),
			},
		});
		return await authenticated().catch(sayAll);
	}

	test: ICredentialTestRequest = {
		// `authenticate` replaces the base URL.
		request: {
			baseURL: DEFAULT_BASE_URL,
			url: ENDPOINTS.balance,
			method: 'GET',
			disableFollowRedirect: true,
			// So that the rules see the body of an error. n8n 1.x has no list of exceptions and ignores all,
			// where the last rule matches a redirect.
			ignoreHttpStatusErrors: { ignore: true, except: REDIRECT_STATUSES },
		},
		// n8n's type has no place for rules of two kinds, but n8n looks for each kind in turn.
		rules: CREDENTIAL_TEST_RULES as ICredentialTestRequest['rules'],
	};
}
