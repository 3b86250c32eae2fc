import { REDIRECT_STATUSES, redirectedTestMessage } from '../../../../lib/core/redirect';
import { WAVESPEED_API } from './waveSpeedApi';

/** What codes without words of their own mean to somebody who tests a key. */
const OTHER_CODES = [400, 404, 405, 422, 500, 502, 503, 504].map((value) => ({
	value,
	message: `WaveSpeed did not return the balance (code ${value}). Check the Base URL. If it is right, try again in a few minutes.`,
}));

const WORDED_CODES = Object.entries(WAVESPEED_API.statusWords).flatMap(([status, words]) =>
	words ? [{ value: Number(status), message: `${words.title}. ${words.advice}` }] : [],
);

/** HTTP statuses that are judged by themselves; of other responses the body is looked at. */
export const JUDGED_BY_STATUS = [...REDIRECT_STATUSES, ...WORDED_CODES.map(({ value }) => value)];

/**
 * Rules in n8n's form for the credential's test, which reads the balance: which response is bad, and
 * what to say then. WaveSpeed may respond with HTTP 200 and a bad code in the body, and n8n's rules can
 * only compare a value for equality. So each code has a rule, and the last rule matches any response
 * without a balance.
 */
export const CREDENTIAL_TEST_RULES = [
	...REDIRECT_STATUSES.map((value) => ({
		type: 'responseCode' as const,
		properties: { value, message: redirectedTestMessage(WAVESPEED_API) },
	})),
	...WORDED_CODES.map((properties) => ({ type: 'responseCode' as const, properties })),
	...[...WORDED_CODES, ...OTHER_CODES].map((rule) => ({
		type: 'responseSuccessBody' as const,
		properties: { key: 'code', ...rule },
	})),
	{
		type: 'responseSuccessBody' as const,
		properties: {
			key: 'data.balance',
			value: undefined,
			message:
				"This is not what WaveSpeed answers to a good key. Check the API key, and that the Base URL is WaveSpeed's and does not redirect. If both are right, try again in a few minutes.",
		},
	},
];
