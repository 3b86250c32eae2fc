import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readApiKey, readBaseUrl } from '../../../../lib/core/credentialValues';
import { withoutValues } from '../../../../lib/core/withoutValues';
import { classifyError } from '../../../../lib/jobs/classifyError';
import type { RequestPolicy } from '../../../../lib/jobs/requestPolicy';
import type { RateLimiter } from '../../../../lib/jobs/rateLimiter';
import { type ApiRequest, sendRequest } from '../../../../lib/n8n/platform/sendRequest';
import type { ConnectOptions, NodeContext } from '../../../../lib/n8n/platform/service';
import { openRateLimiter } from '../../../../lib/n8n/platform/sharedPaces';
import { systemClock } from '../../../../lib/n8n/platform/systemClock';
import { readApiResponse } from '../wavespeed/apiResponse';
import { WAVESPEED_API } from '../wavespeed/waveSpeedApi';
import { WAVESPEED_INFO } from '../wavespeed/waveSpeedInfo';

/** The name of the credential type that all nodes of this package use. */
export const WAVESPEED_CREDENTIAL = 'waveSpeedFaceSwapApi';

/** Timeout for all requests except submissions and uploads, in ms. */
export const READ_TIMEOUT_MS = 30_000;

/** Default for how long to keep trying while WaveSpeed rejects requests as too frequent, in ms. */
const DEFAULT_MAX_THROTTLED_MS = 120_000;

/** A client of WaveSpeed's API with the user's credential. */
export interface WaveSpeedClient extends RequestPolicy {
	/**
	 * Sends a request once.
	 *
	 * @returns `data` of a successful response
	 * @throws {UserError} when WaveSpeed refuses, the response can't be read, or the request is
	 *   redirected; a `ConnectionError` when there is no response
	 */
	request(request: ApiRequest): Promise<unknown>;
	/**
	 * Paces the submissions: WaveSpeed limits the pictures a minute, down to 2 on its lowest account
	 * level, but not how often they are looked at.
	 */
	readonly submissionLimiter: RateLimiter;
	/** The base URL of the API, e.g. `https://api.wavespeed.ai`. */
	readonly baseUrl: string;
}

/**
 * Opens a client with the node's credential. All requests to WaveSpeed are sent through such a client.
 * It does not follow redirects, so that the key never reaches another host, and leaves retries to
 * its callers.
 *
 * @throws when the node has no credential, or one with a value that can't be right
 */
export async function openWaveSpeedClient(
	context: NodeContext,
	{ maxThrottledMs = DEFAULT_MAX_THROTTLED_MS, credential: given }: ConnectOptions = {},
): Promise<WaveSpeedClient> {
	const credential: ICredentialDataDecryptedObject =
		given ?? (await context.getCredentials(WAVESPEED_CREDENTIAL));
	const baseUrl = readBaseUrl(credential.baseUrl, WAVESPEED_API);
	// Before anything is sent; the credential's own code adds the key to each request.
	const apiKey = readApiKey(credential.apiKey, WAVESPEED_API);
	const access = {
		info: WAVESPEED_INFO,
		baseUrl,
		credentialType: WAVESPEED_CREDENTIAL,
		// n8n runs the credential's `preAuthentication` before each request while this is empty.
		credential: { ...credential, hostChecked: 'no' },
	};
	return {
		baseUrl,
		limiter: openRateLimiter(context, [baseUrl, apiKey], maxThrottledMs),
		submissionLimiter: openRateLimiter(context, [baseUrl, apiKey, 'submissions'], maxThrottledMs),
		classifyError,
		async request(request) {
			const response = await sendRequest(context, access, request);
			const body = withoutValues(response.body, [apiKey]);
			return readApiResponse({ ...response, body }, systemClock.now());
		},
	};
}
