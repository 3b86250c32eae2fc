import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { AKOOL_INFO } from '../akool/akoolInfo';
import { isStaleToken } from '../akool/accessToken';
import { readBusinessResponse } from '../akool/businessResponse';
import { readApiKey, readAuthentication, readBaseUrl } from '../akool/credentialValues';
import type { Envelope } from '../akool/envelope';
import { isRedirect, NO_REDIRECTS, redirectError } from '../akool/redirect';
import { signInFailure } from '../akool/signInFailures';
import { withoutCredential } from '../akool/withoutSecrets';
import type { HttpResponse } from '../core/httpResponse';
import { classifyError } from '../jobs/classifyError';
import { toConnectionError } from '../jobs/connectionError';
import type { RequestPolicy } from '../jobs/provider';
import { RateLimiter } from '../jobs/rateLimiter';
import { withNetworkCause } from '../n8n/platform/networkCause';
import type { ConnectOptions, NodeContext } from '../n8n/platform/service';
import { systemClock } from '../n8n/platform/systemClock';

/** The name of the credential type that all nodes of this package use. */
export const AKOOL_CREDENTIAL = 'akoolApi';

/** Timeout for all requests except submissions and face detection, in ms. */
export const READ_TIMEOUT_MS = 30_000;

/** Default for how long to keep trying while Akool rejects requests as too frequent, in ms. */
const DEFAULT_MAX_THROTTLED_MS = 120_000;

/** A request to Akool's API. `path` is one of `ENDPOINTS`. */
export interface AkoolRequest {
	method: 'GET' | 'POST';
	path: string;
	query?: IDataObject;
	body?: object;
	/** How long to wait for the response, in ms. */
	timeoutMs: number;
}

/** Checks a response: returns its envelope, or throws if it is not a success. `now` is in ms. */
export type ReadResponse = (response: HttpResponse, now: number) => Envelope;

/** A client of Akool's API with the user's credential. */
export interface AkoolClient extends RequestPolicy {
	/**
	 * Sends a request once; again only with a new access token after the legacy one was rejected.
	 *
	 * @param read checks the response; by default {@link readBusinessResponse}
	 * @returns the envelope of a successful response
	 * @throws {UserError} what `read` throws; when the request is redirected; a `ConnectionError` when
	 *   there is no response
	 */
	request(request: AkoolRequest, read?: ReadResponse): Promise<Envelope>;
	/** The base URL of the API, e.g. `https://openapi.akool.com`. */
	readonly baseUrl: string;
}

/**
 * Opens a client with the node's credential. All requests to Akool are sent through such a client.
 * It does not follow redirects, so that the key never reaches another host, and leaves retries to
 * its callers.
 *
 * @throws when the node has no credential, or one with a value that can't be right
 */
export async function openAkoolClient(
	context: NodeContext,
	{ maxThrottledMs = DEFAULT_MAX_THROTTLED_MS, credential }: ConnectOptions = {},
): Promise<AkoolClient> {
	// A copy, in which n8n stores a new access token. It goes along with each request, since n8n takes
	// longer to read the credential than for the rest.
	const data: ICredentialDataDecryptedObject = {
		...(credential ?? (await context.getCredentials(AKOOL_CREDENTIAL))),
	};
	const baseUrl = readBaseUrl(data.baseUrl);
	// Before anything is sent; the credential's own code adds the key to each request.
	readApiKey(data.apiKey);
	const authentication = readAuthentication(data.authentication);
	// n8n runs the credential's `preAuthentication` before each request while there is no token.
	if (authentication === 'apiKey') data.accessToken = 'none';
	const send = async (request: AkoolRequest, read: ReadResponse) => {
		const response = await sendRequest(context, data, toHttpRequest(request, baseUrl));
		if (isRedirect(response)) throw redirectError(response, request.method, baseUrl);
		return read(withoutCredential(response, data), Date.now());
	};
	return {
		baseUrl,
		limiter: new RateLimiter(systemClock, maxThrottledMs),
		classifyError,
		async request(request, read = readBusinessResponse) {
			const { accessToken } = data;
			return await send(request, read).catch(async (error: unknown) => {
				if (authentication !== 'accessToken' || !isStaleToken(error)) throw error;
				// n8n fetches and stores a token when there is none. By itself it only does so after HTTP
				// 401, but Akool reports a rejected token as business code 1101 with HTTP 200.
				if (data.accessToken === accessToken) data.accessToken = '';
				return await send(request, read);
			});
		},
	};
}

function toHttpRequest(request: AkoolRequest, baseURL: string): IHttpRequestOptions {
	return {
		baseURL,
		url: request.path,
		method: request.method,
		qs: request.query,
		body: request.body as IDataObject | undefined,
		json: true,
		timeout: request.timeoutMs,
		...NO_REDIRECTS,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	};
}

/**
 * Sends a request once, authenticated by n8n with the credential's own code.
 *
 * @param credential the values of the credential; a new access token is put in here
 * @throws {UserError} why no access token could be fetched; a `ConnectionError` when there is no
 *   response
 */
async function sendRequest(
	context: NodeContext,
	credential: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<HttpResponse> {
	// A copy, by which this request's own sign-in is known from those of others.
	const data = { ...credential };
	const { accessToken } = data;
	const credentialsDecrypted = { id: '', name: AKOOL_CREDENTIAL, type: AKOOL_CREDENTIAL, data };
	try {
		const { statusCode, headers, body } = await context.helpers.httpRequestWithAuthentication.call(
			context,
			AKOOL_CREDENTIAL,
			options,
			{ credentialsDecrypted },
		);
		return { status: statusCode, headers, body };
	} catch (error) {
		throw signInFailure(data) ?? toConnectionError(withNetworkCause(error), AKOOL_INFO);
	} finally {
		if (data.accessToken !== accessToken) credential.accessToken = data.accessToken;
	}
}
