import type { CheckedApi } from '../core/baseUrlCheck';
import { AKOOL_INFO } from './akoolInfo';
import { DEFAULT_BASE_URL, ENDPOINTS } from './endpoints';

/** Akool's API, and where its key is found. */
export const AKOOL_API: CheckedApi = {
	name: AKOOL_INFO.name,
	credential: AKOOL_INFO.credential,
	keyPlace: 'akool.com (API, then Credentials)',
	defaultBaseUrl: DEFAULT_BASE_URL,
	endpointPath: /\/(?:api\/open|interface\/detect-api)(?:\/.*)?$/,
	testPath: ENDPOINTS.credit,
};
