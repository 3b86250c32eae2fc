import type { Faults } from '../contractProvider';

const httpStatus = (status: number, more = {}) => ({ fault: 'httpStatus', status, ...more });
const eitherWay = (fault: object) => ({ notTaken: fault, taken: { ...fault, accepted: true } });

/** What can go wrong with Akool, in the words of its stand-in. */
export const AKOOL_FAULTS: Faults = {
	refused: { fault: 'businessCode', code: 1003 },
	throttled: {
		'code 1005': { fault: 'businessCode', code: 1005 },
		'HTTP 429': httpStatus(429),
		'HTTP 429 with Retry-After': httpStatus(429, { retryAfter: 1 }),
	},
	throttledFor: (seconds) => httpStatus(429, { retryAfter: seconds }),
	unclear: {
		'a cut connection': {
			notTaken: { fault: 'resetBeforeAnswer' },
			taken: { fault: 'resetAfterAcceptance' },
		},
		'no answer': eitherWay({ fault: 'timeout', ms: 300 }),
		'half an answer': eitherWay({ fault: 'garbage' }),
		'HTTP 500': eitherWay(httpStatus(500, { body: 'json' })),
		'HTTP 502 with a page': eitherWay(httpStatus(502)),
		'HTTP 409': eitherWay(httpStatus(409)),
		'a redirect': eitherWay(httpStatus(307, { location: 'http://127.0.0.1:1/elsewhere' })),
		'a code that is not documented': eitherWay({ fault: 'businessCode', code: 4711 }),
	},
	troubledRead: {
		'HTTP 503': httpStatus(503),
		'a cut connection': { fault: 'resetBeforeAnswer' },
		'half an answer': { fault: 'garbage' },
	},
	jobFails: (reason) => ({ fault: 'jobFails', reason }),
	notListed: { fault: 'emptyResult' },
	fileGone: httpStatus(410),
	fileCut: { fault: 'truncatedFile' },
};
