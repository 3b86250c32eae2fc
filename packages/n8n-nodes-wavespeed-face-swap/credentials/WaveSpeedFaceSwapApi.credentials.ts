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
import { NO_REDIRECTS } from '../../../lib/core/redirect';
import { CREDENTIAL_TEST_RULES, JUDGED_BY_STATUS } from '../lib/wavespeed/credentialTestRules';
import { DEFAULT_BASE_URL, ENDPOINTS } from '../lib/wavespeed/endpoints';
import { WAVESPEED_API } from '../lib/wavespeed/waveSpeedApi';
import { fields } from './fields';

/** An API key for WaveSpeed. */
export class WaveSpeedFaceSwapApi implements ICredentialType {
	name = 'waveSpeedFaceSwapApi';

	displayName = 'WaveSpeed Face Swap API';

	icon: Icon = { light: 'file:../icons/waveSpeed.svg', dark: 'file:../icons/waveSpeed.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-akool/n8n-nodes-akool/blob/main/packages/n8n-nodes-wavespeed-face-swap/README.md#credential';

	properties = fields;

	/**
	 * Asks the host of another base URL than WaveSpeed's own without the key first; our nodes have n8n
	 * leave that out.
	 *
	 * @throws {UserError} if the host is certainly not WaveSpeed's
	 */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		await checkBaseUrl(this.helpers.httpRequest, credentials, WAVESPEED_API).catch(sayAll);
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
			baseURL: baseURL && readBaseUrl(credentials.baseUrl, WAVESPEED_API),
			headers: {
				...headers,
				Authorization: `Bearer ${readApiKey(credentials.apiKey, WAVESPEED_API)}`,
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
			// So that the rules see the body of other errors. n8n 1.x has no list of exceptions and ignores
			// all, where the rules for the body match.
			ignoreHttpStatusErrors: { ignore: true, except: JUDGED_BY_STATUS },
		},
		// n8n's type has no place for rules of two kinds, but n8n looks for each kind in turn.
		rules: CREDENTIAL_TEST_RULES as ICredentialTestRequest['rules'],
	};
}
