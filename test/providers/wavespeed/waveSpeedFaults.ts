import { COMMON_FAULTS, eitherWay, httpStatus } from '../commonFaults';
import type { Faults } from '../contractProvider';

const code = (number: number) => ({ fault: 'businessCode', code: number });

/** What can go wrong with WaveSpeed, in the words of its stand-in. */
export const WAVESPEED_FAULTS: Faults = {
	...COMMON_FAULTS,
	refused: code(400),
	throttled: {
		'code 429': code(429),
		'HTTP 429': httpStatus(429, { body: 'json' }),
		'HTTP 429 with Retry-After': httpStatus(429, { retryAfter: 1 }),
	},
	unclear: {
		...COMMON_FAULTS.unclear,
		'a code that is not documented': eitherWay(code(4711)),
		'the code of a problem at WaveSpeed': eitherWay(code(5000)),
	},
	troubledRead: {
		...COMMON_FAULTS.troubledRead,
		'an answer without data': { fault: 'noData' },
	},
	notListed: code(404),
	lagging: code(404),
};
