import type { CheckedApi } from '../../../../lib/core/baseUrlCheck';
import type { RefusingApi } from '../../../../lib/core/httpRefusal';
import { DEFAULT_BASE_URL, ENDPOINTS } from './endpoints';
import { WAVESPEED_INFO } from './waveSpeedInfo';

const { name, credential, site } = WAVESPEED_INFO;

const ACCOUNT_PAGE = 'wavespeed.ai/accesskey';

/** What to do about a key that is not accepted. */
export const KEY_ADVICE = `Copy the API key again from ${ACCOUNT_PAGE} into the ${credential} credential. A key works only after the account has been topped up.`;

/**
 * WaveSpeed's API, where its key is found, and what its HTTP statuses mean (wavespeed.ai/docs, pages
 * rest-api and docs-authentication).
 */
export const WAVESPEED_API: CheckedApi & RefusingApi = {
	name,
	credential,
	site,
	keyPlace: ACCOUNT_PAGE,
	defaultBaseUrl: DEFAULT_BASE_URL,
	endpointPath: /\/api\/v\d+(?:\/.*)?$/,
	testPath: ENDPOINTS.balance,
	statusWords: {
		401: { title: 'WaveSpeed does not accept this API key', advice: KEY_ADVICE },
		402: {
			title: 'Your WaveSpeed balance is too low',
			advice: 'Top up at wavespeed.ai/top-up, then run this item again.',
		},
		403: {
			title: 'WaveSpeed does not allow this account to do that',
			advice: 'The account may be suspended, or its level too low. Ask support@wavespeed.ai.',
		},
		429: {
			title: 'WaveSpeed is getting too many requests from this account',
			advice:
				'Run this item again later, or send fewer items at once. A higher account level allows more.',
		},
	},
};
