import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { AKOOL_INFO } from '../akool/akoolInfo';
import { type Envelope, readBusinessResponse } from '../akool/businessResponse';
import { readBaseUrl } from '../akool/endpoints';
import { ApiError } from '../core/errors';
import type { HttpResponse } from '../core/httpResponse';
import { classifyError } from '../jobs/classifyError';
import { toConnectionError } from '../jobs/connectionError';
import type { RequestPolicy } from '../jobs/provider';
import { RateLimiter } from '../jobs/rateLimiter';
import type { ConnectOptions, NodeContext } from '../n8n/platform/service';
import { systemClock } from '../n8n/platform/systemClock';

/** The credential type that every node of this package uses. */
export const AKOOL_CREDENTIAL = 'akoolApi';

/** How long to wait for the response to a request that changes nothing, in ms. */
export const READ_TIMEOUT_MS = 30_000;

/** How long to go on while Akool refuses requests as too frequent, in ms, by default. */
const DEFAULT_PATIENCE_MS = 120_000;

/** A request to Akool's API; `path` as in ENDPOINTS. */
export interface AkoolRequest {
	method: 'GET' | 'POST';
	path: string;
	query?: IDataObject;
	body?: object;
	/** How long to wait for the response, in ms. */
	timeoutMs: number;
}

/** Judges a response: returns its envelope or throws. */
export type ReadResponse = (response: HttpResponse, now: number) => Envelope;

/** Akool's API, opened with the user's credential. */
export interface AkoolClient extends RequestPolicy {
	/**
	 * Sends a request once.
	 *
	 * @param read judges the response; by default the business envelope
	 * @returns the envelope of a good response
	 * @throws {UserError} see {@link readBusinessResponse}; a ConnectionError without a response
	 */
	request(request: AkoolRequest, read?: ReadResponse): Promise<Envelope>;
	/** Akool's address, e.g. `https://openapi.akool.com`. */
	readonly baseUrl: string;
}

/**
 * Opens the one way in which this package talks to Akool: with the node's credential, without
 * following redirects (the key must not travel to another host) and without repeating anything.
 *
 * @throws when the node has no credential, or its base URL is not a web address
 */
export async function openAkoolClient(
	context: NodeContext,
	{ patienceMs = DEFAULT_PATIENCE_MS, credential }: ConnectOptions = {},
): Promise<AkoolClient> {
	// A copy, in which n8n keeps a new access token. Handed over with each request, since n8n takes
	// longer to read the credential than for all the rest of a request.
	const data: ICredentialDataDecryptedObject = {
		...(credential ?? (await context.getCredentials(AKOOL_CREDENTIAL))),
	};
	const baseUrl = readBaseUrl(data.baseUrl);
	const send = async (request: AkoolRequest, read: ReadResponse) => {
		const response = await sendOnce(context, data, toHttpRequest(request, baseUrl));
		return read(response, Date.now());
	};
	return {
		baseUrl,
		limiter: new RateLimiter(systemClock, patienceMs),
		classifyError,
		async request(request, read = readBusinessResponse) {
			const { accessToken } = data;
			return await send(request, read).catch(async (error: unknown) => {
				if (data.authentication !== 'accessToken' || !isStaleToken(error)) throw error;
				// n8n fetches a new token where there is none, and stores it. It does so by itself only
				// after HTTP 401, but Akool says 1101 with HTTP 200.
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
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	};
}

async function sendOnce(
	context: NodeContext,
	data: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<HttpResponse> {
	const credentialsDecrypted = { id: '', name: AKOOL_CREDENTIAL, type: AKOOL_CREDENTIAL, data };
	try {
		const { statusCode, headers, body } = await context.helpers.httpRequestWithAuthentication.call(
			context,
			AKOOL_CREDENTIAL,
			options,
			{
				credentialsDecrypted,
			},
		);
		return { status: statusCode, headers, body };
	} catch (error) {
		throw toConnectionError(error, AKOOL_INFO);
	}
}

/** A refusal that a new access token may lift. The request was not carried out. */
function isStaleToken(error: unknown): boolean {
	return error instanceof ApiError && (error.facts.code === 1101 || error.facts.httpStatus === 401);
}
