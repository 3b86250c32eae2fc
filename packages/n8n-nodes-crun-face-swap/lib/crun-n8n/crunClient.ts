import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readApiKey, readBaseUrl } from '../../../../lib/core/credentialValues';
import { withoutValues } from '../../../../lib/core/withoutValues';
import { classifyError } from '../../../../lib/jobs/classifyError';
import type { RequestPolicy } from '../../../../lib/jobs/requestPolicy';
import { type ApiRequest, sendRequest } from '../../../../lib/n8n/platform/sendRequest';
import type { ConnectOptions, NodeContext } from '../../../../lib/n8n/platform/service';
import { openRateLimiter } from '../../../../lib/n8n/platform/sharedPaces';
import { systemClock } from '../../../../lib/n8n/platform/systemClock';
import { errorOfRead, readApiResponse, readRecordResponse } from '../crun/apiResponse';
import { CRUN_API } from '../crun/crunApi';
import { CRUN_INFO } from '../crun/crunInfo';

/** The name of the credential type that all nodes of this package use. */
export const CRUN_CREDENTIAL = 'crunFaceSwapApi';

/** Timeout for all requests except submissions, in ms. */
export const READ_TIMEOUT_MS = 30_000;

const SUBMIT_TIMEOUT_MS = 60_000;

/** Default for how long to keep trying while Crun rejects requests as too frequent, in ms. */
const DEFAULT_MAX_THROTTLED_MS = 120_000;

/** A client of Crun's API with the user's credential. */
export interface CrunClient extends RequestPolicy {
	/**
	 * Sends a request that costs nothing, once.
	 *
	 * @returns `data` of a successful response
	 * @throws {UserError} when Crun refuses, the response can't be read, or the request is
	 *   redirected; a `ConnectionError` when there is no response
	 */
	read(path: string, body?: object): Promise<unknown>;
	/**
	 * Sends a request that costs credits, once.
	 *
	 * @returns `data` of a successful response
	 * @throws as {@link CrunClient.read}; what Crun refuses during a maintenance is refused for good
	 */
	submit(path: string, body: object): Promise<unknown>;
	/** The base URL of the API, e.g. `https://api.crun.ai`. */
	readonly baseUrl: string;
}

/**
 * Opens a client with the node's credential. All requests to Crun are sent through such a client. It
 * does not follow redirects, so that the key never reaches another host, and leaves retries to its
 * callers.
 *
 * @throws when the node has no credential, or one with a value that can't be right
 */
export async function openCrunClient(
	context: NodeContext,
	{ maxThrottledMs = DEFAULT_MAX_THROTTLED_MS, credential: given }: ConnectOptions = {},
): Promise<CrunClient> {
	const credential: ICredentialDataDecryptedObject =
		given ?? (await context.getCredentials(CRUN_CREDENTIAL));
	const baseUrl = readBaseUrl(credential.baseUrl, CRUN_API);
	// Before anything is sent; the credential's own code adds the key to each request.
	const apiKey = readApiKey(credential.apiKey, CRUN_API);
	const access = {
		info: CRUN_INFO,
		baseUrl,
		credentialType: CRUN_CREDENTIAL,
		// n8n runs the credential's `preAuthentication` before each request while this is empty.
		credential: { ...credential, hostChecked: 'no' },
	};
	const send = async (request: ApiRequest, readResponse: typeof readApiResponse) => {
		const response = await sendRequest(context, access, request);
		const body = withoutValues(response.body, [apiKey]);
		return readResponse({ ...response, body }, systemClock.now());
	};
	return {
		baseUrl,
		limiter: openRateLimiter(context, [baseUrl, apiKey], maxThrottledMs),
		classifyError,
		async read(path, body) {
			const method = body === undefined ? 'GET' : 'POST';
			const request: ApiRequest = { method, path, body, timeoutMs: READ_TIMEOUT_MS };
			return await send(request, readRecordResponse).catch((error: unknown) => {
				throw errorOfRead(error);
			});
		},
		async submit(path, body) {
			const request: ApiRequest = { method: 'POST', path, body, timeoutMs: SUBMIT_TIMEOUT_MS };
			return await send(request, readApiResponse);
		},
	};
}
