import { REDIRECT_STATUSES, redirectedTestMessage } from '../../../../lib/core/redirect';
import { WAVESPEED_API } from './waveSpeedApi';

const codes = Object.entries(WAVESPEED_API.statusWords).flatMap(([status, words]) =>
	words ? [{ value: Number(status), message: `${words.title}. ${words.advice}` }] : [],
);

/**
 * Rules in n8n's form for the credential's test, which reads the balance: which response is bad, and
 * what to say then. WaveSpeed may respond with HTTP 200 and a bad code in the body, and n8n's rules can
 * only compare a value for equality. So each code has a rule, and the last rules match any response
 * without a balance.
 */
export const CREDENTIAL_TEST_RULES = [
	...REDIRECT_STATUSES.map((value) => ({
		type: 'responseCode' as const,
		properties: { value, message: redirectedTestMessage(WAVESPEED_API) },
	})),
	...codes.flatMap(({ value, message }) => [
		{ type: 'responseCode' as const, properties: { value, message } },
		{ type: 'responseSuccessBody' as const, properties: { key: 'code', value, message } },
	]),
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
