import type { Faults } from './contractProvider';

/** An answer with an HTTP status, in the words of every stand-in. */
export const httpStatus = (status: number, more = {}) => ({ fault: 'httpStatus', status, ...more });

/** A fault of the answer, whether the request was carried out or not. */
export const eitherWay = (fault: object) => ({
	notTaken: fault,
	taken: { ...fault, accepted: true },
});

/** What can go wrong with every provider. */
export const COMMON_FAULTS = {
	throttledFor: (seconds: number) => httpStatus(429, { retryAfter: seconds }),
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
	},
	troubledRead: {
		'HTTP 503': httpStatus(503),
		'a cut connection': { fault: 'resetBeforeAnswer' },
		'half an answer': { fault: 'garbage' },
	},
	jobFails: (reason: string) => ({ fault: 'jobFails', reason }),
	fileGone: httpStatus(410),
	fileCut: { fault: 'truncatedFile' },
} satisfies Partial<Faults>;
