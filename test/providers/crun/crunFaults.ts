import { COMMON_FAULTS, eitherWay, httpStatus } from '../commonFaults';
import type { Faults } from '../contractProvider';

const code = (number: number) => ({ fault: 'businessCode', code: number });

/** What can go wrong with Crun, in the words of its stand-in. */
export const CRUN_FAULTS: Faults = {
	...COMMON_FAULTS,
	refused: code(422),
	throttled: {
		'code 429': code(429),
		'HTTP 429': httpStatus(429),
		'HTTP 429 with Retry-After': httpStatus(429, { retryAfter: 1 }),
	},
	unclear: {
		...COMMON_FAULTS.unclear,
		'code 500': eitherWay(code(500)),
		'code 501': eitherWay(code(501)),
		'a code that is not documented': eitherWay(code(4711)),
	},
	troubledRead: {
		...COMMON_FAULTS.troubledRead,
		'code 500': code(500),
		'a maintenance': code(455),
	},
	notListed: code(404),
	lagging: { fault: 'staleRecord' },
};
