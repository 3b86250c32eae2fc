import { COMMON_FAULTS, eitherWay, httpStatus } from '../commonFaults';
import type { Faults } from '../contractProvider';

/** What can go wrong with Akool, in the words of its stand-in. */
export const AKOOL_FAULTS: Faults = {
	...COMMON_FAULTS,
	refused: { fault: 'businessCode', code: 1003 },
	throttled: {
		'code 1005': { fault: 'businessCode', code: 1005 },
		'HTTP 429': httpStatus(429),
		'HTTP 429 with Retry-After': httpStatus(429, { retryAfter: 1 }),
	},
	unclear: {
		...COMMON_FAULTS.unclear,
		'a code that is not documented': eitherWay({ fault: 'businessCode', code: 4711 }),
	},
	notListed: { fault: 'emptyResult' },
	lagging: { fault: 'emptyResult' },
};
