import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { AKOOL_INFO } from '../akool/akoolInfo';
import { isStaleToken } from '../akool/accessToken';
import { readBusinessResponse } from '../akool/businessResponse';
import { readApiKey, readAuthentication, readBaseUrl } from '../akool/credentialValues';
import { signInFailure } from '../akool/signInFailures';
import { withoutCredential } from '../akool/withoutSecrets';
import type { Envelope } from '../core/envelope';
import type { HttpResponse } from '../core/httpResponse';
import { classifyError } from '../jobs/classifyError';
import type { RequestPolicy } from '../jobs/requestPolicy';
import { type ApiAccess, type ApiRequest, sendRequest } from '../n8n/platform/sendRequest';
import type { ConnectOptions, NodeContext } from '../n8n/platform/service';
import { openRateLimiter } from '../n8n/platform/sharedPaces';

/** The name of the credential type that all nodes of this package use. */
export const AKOOL_CREDENTIAL = 'akoolApi';

/** Timeout for all requests except submissions and face detection, in ms. */
export const READ_TIMEOUT_MS = 30_000;

/** Default for how long to keep trying while Akool rejects requests as too frequent, in ms. */
const DEFAULT_MAX_THROTTLED_MS = 120_000;

/** A request to Akool's API. `path` is one of `ENDPOINTS`. */
export type AkoolRequest = ApiRequest;

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
	const apiKey = readApiKey(data.apiKey);
	const authentication = readAuthentication(data.authentication);
	// n8n runs the credential's `preAuthentication` before each request while there is no token.
	if (authentication === 'apiKey') data.accessToken = 'none';
	const access = { info: AKOOL_INFO, baseUrl, credentialType: AKOOL_CREDENTIAL, credential: data };
	const send = async (request: AkoolRequest, read: ReadResponse) => {
		const response = await sendSignedIn(context, access, request);
		return read(withoutCredential(response, data), Date.now());
	};
	return {
		baseUrl,
		limiter: openRateLimiter(context, [baseUrl, apiKey], maxThrottledMs),
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

/**
 * Sends a request once, see {@link sendRequest}.
 *
 * @param access with the values of the credential; a new access token is put in there
 * @throws {UserError} why no access token could be fetched, and what `sendRequest` throws
 */
async function sendSignedIn(
	context: NodeContext,
	access: ApiAccess,
	request: AkoolRequest,
): Promise<HttpResponse> {
	const { credential } = access;
	// A copy, by which this request's own sign-in is known from those of others.
	const data = { ...credential };
	const { accessToken } = data;
	try {
		return await sendRequest(context, { ...access, credential: data }, request);
	} catch (error) {
		throw signInFailure(data) ?? error;
	} finally {
		if (data.accessToken !== accessToken) credential.accessToken = data.accessToken;
	}
}
