import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { readBusinessResponse, type HttpResponse } from '../akool/businessResponse';
import { readBaseUrl } from '../akool/baseUrl';
import { ApiError } from '../core/errors';
import { RateLimiter } from '../jobs/rateLimiter';
import { systemClock } from '../n8n/platform/systemClock';
import { toConnectionError } from '../jobs/connectionError';

/** The credential type every node of this package uses. */
export const AKOOL_CREDENTIAL = 'akoolApi';

/** How long to wait for the answer to a question that changes nothing, in ms. */
export const READ_TIMEOUT_MS = 30_000;

/** How long to put up with refusals as too frequent, in ms, where the user chose nothing. */
const USUAL_PATIENCE_MS = 120_000;

/** A request to Akool's API; `path` as in ENDPOINTS. */
export interface AkoolRequest {
	method: 'GET' | 'POST';
	path: string;
	query?: IDataObject;
	body?: object;
	/** How long to wait for the answer, in ms. */
	timeoutMs: number;
}

/** An answer's JSON object. */
export type Envelope = Record<string, unknown>;

/** Judges an answer: gives back its envelope or throws. */
export type ReadResponse = (answer: HttpResponse, now: number) => Envelope;

/** Akool's API, reached with the user's credential. */
export interface AkoolClient {
	/**
	 * Sends a request once.
	 *
	 * @param read judges the answer; by default the business envelope
	 * @returns the envelope, when the answer is a good one
	 * @throws {UserError} see {@link readBusinessResponse}; {@link ConnectionError} without an answer
	 */
	request(request: AkoolRequest, read?: ReadResponse): Promise<Envelope>;
	/** Akool's address, e.g. `https://openapi.akool.com`. */
	readonly baseUrl: string;
	/** The pace of the run, which whoever repeats requests has to keep to. */
	readonly limiter: RateLimiter;
}

/**
 * Opens the one way this package talks to Akool: with the node's credential, without following
 * redirects (the key must not travel to another host) and without any repetition of its own.
 *
 * @param patienceMs how long to go on in ms while Akool refuses everything as too frequent
 * @param known the credential's values, when they were read already
 * @throws when the node has no credential, or its base URL is not a web address
 */
export async function openAkoolClient(
	context: IExecuteFunctions | IWebhookFunctions,
	patienceMs = USUAL_PATIENCE_MS,
	known?: ICredentialDataDecryptedObject,
): Promise<AkoolClient> {
	// A copy, in which n8n keeps a new access token. Handed over with each request, for n8n takes
	// longer to read the credential than for all the rest of a request.
	const data: ICredentialDataDecryptedObject = {
		...(known ?? (await context.getCredentials(AKOOL_CREDENTIAL))),
	};
	const credentialsDecrypted = { id: '', name: AKOOL_CREDENTIAL, type: AKOOL_CREDENTIAL, data };
	const baseURL = readBaseUrl(data.baseUrl);

	const send = async (request: AkoolRequest, read: ReadResponse) => {
		const options: IHttpRequestOptions = {
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
		try {
			const answer = await context.helpers.httpRequestWithAuthentication.call(
				context,
				AKOOL_CREDENTIAL,
				options,
				{ credentialsDecrypted },
			);
			const { statusCode, headers, body } = answer;
			return read({ status: statusCode, headers, body } as HttpResponse, Date.now());
		} catch (error) {
			throw toConnectionError(error);
		}
	};

	return {
		baseUrl: baseURL,
		limiter: new RateLimiter(systemClock, patienceMs),
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

/** A refusal that a new access token may lift. The request was not carried out. */
function isStaleToken(error: unknown): boolean {
	return error instanceof ApiError && (error.facts.code === 1101 || error.facts.httpStatus === 401);
}
