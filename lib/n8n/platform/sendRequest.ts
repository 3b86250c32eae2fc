import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
} from 'n8n-workflow';
import type { HttpResponse } from '../../core/httpResponse';
import { isRedirect, NO_REDIRECTS, redirectError } from '../../core/redirect';
import { toConnectionError } from '../../jobs/connectionError';
import type { ProviderInfo } from '../../jobs/provider';
import { withNetworkCause } from './networkCause';
import type { NodeContext } from './service';

/** A request to a provider's API. */
export interface ApiRequest {
	method: Extract<IHttpRequestMethods, 'GET' | 'POST'>;
	/** Relative to the base URL. */
	path: string;
	query?: IDataObject;
	/** Sent as JSON, unless it is of another content type. */
	body?: IHttpRequestOptions['body'] | object;
	headers?: Record<string, string>;
	/** How long to wait for the response, in ms. */
	timeoutMs: number;
}

/** The API that a request is sent to, and the credential that authenticates it. */
export interface ApiAccess {
	info: ProviderInfo;
	/** Without a slash at its end. */
	baseUrl: string;
	/** The name of the credential type, whose own code adds the key. */
	credentialType: string;
	/** The values of the credential, so that n8n does not read them again for each request. */
	credential: ICredentialDataDecryptedObject;
}

/**
 * Sends a request once, authenticated by n8n with the credential's own code. Redirects are not
 * followed, so that the key never reaches another host. Retries are the caller's part.
 *
 * @returns the response, whatever its status
 * @throws {UserError} a `ConnectionError` when there is no response; an error that the credential's
 *   code threw; when the request is redirected
 */
export async function sendRequest(
	context: NodeContext,
	access: ApiAccess,
	request: ApiRequest,
): Promise<HttpResponse> {
	const { info, baseUrl, credentialType, credential } = access;
	const credentialsDecrypted = {
		id: '',
		name: credentialType,
		type: credentialType,
		data: credential,
	};
	const { statusCode, headers, body } = await context.helpers.httpRequestWithAuthentication
		.call(context, credentialType, toOptions(request, baseUrl), { credentialsDecrypted })
		.catch((error: unknown) => {
			throw toConnectionError(withNetworkCause(error), info);
		});
	const response = { status: statusCode, headers, body };
	if (isRedirect(response)) {
		throw redirectError(response, request.method, { baseUrl, credential: info.credential });
	}
	return response;
}

function toOptions(
	{ method, path, query, body, headers, timeoutMs }: ApiRequest,
	baseURL: string,
): IHttpRequestOptions {
	return {
		baseURL,
		url: path,
		method,
		qs: query,
		body: body as IHttpRequestOptions['body'],
		headers,
		json: true,
		timeout: timeoutMs,
		...NO_REDIRECTS,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	};
}
