import type { Faults } from '../contractProvider';

const code = (number: number) => ({ fault: 'businessCode', code: number });
const httpStatus = (status: number, more = {}) => ({ fault: 'httpStatus', status, ...more });
const eitherWay = (fault: object) => ({ notTaken: fault, taken: { ...fault, accepted: true } });

/** What can go wrong with WaveSpeed, in the words of its stand-in. */
export const WAVESPEED_FAULTS: Faults = {
	refused: code(400),
	throttled: {
		'code 429': code(429),
		'HTTP 429': httpStatus(429, { body: 'json' }),
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
		'a code that is not documented': eitherWay(code(4711)),
		'the code of a problem at WaveSpeed': eitherWay(code(5000)),
	},
	troubledRead: {
		'HTTP 503': httpStatus(503),
		'a cut connection': { fault: 'resetBeforeAnswer' },
		'half an answer': { fault: 'garbage' },
		'an answer without data': { fault: 'noData' },
	},
	jobFails: (reason) => ({ fault: 'jobFails', reason }),
	notListed: code(404),
	fileGone: httpStatus(410),
	fileCut: { fault: 'truncatedFile' },
};
