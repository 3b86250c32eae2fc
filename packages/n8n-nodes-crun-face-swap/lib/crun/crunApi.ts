import type { CheckedApi } from '../../../../lib/core/baseUrlCheck';
import { CRUN_INFO } from './crunInfo';
import { CHINA_BASE_URL, DEFAULT_BASE_URL, ENDPOINTS } from './endpoints';

const { name, credential } = CRUN_INFO;

/** Where an API key is made and found. */
export const ACCOUNT_PAGE = 'crun.ai/user-api-key';

/** Crun's API, and where its key is found. */
export const CRUN_API: CheckedApi = {
	name,
	credential,
	keyPlace: ACCOUNT_PAGE,
	defaultBaseUrl: DEFAULT_BASE_URL,
	otherBaseUrls: [CHINA_BASE_URL],
	endpointPath: /\/api\/v\d+(?:\/.*)?$/,
	testPath: ENDPOINTS.balance,
};
