import {
	codeRules,
	noBalanceRule,
	redirectRules,
	statusRules,
} from '../../../../lib/core/credentialTestRules';
import { REDIRECT_STATUSES } from '../../../../lib/core/redirect';
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
 * what to say then. WaveSpeed may respond with HTTP 200 and a bad code in the body. So each code has a
 * rule, and the last rule matches any response without a balance.
 */
export const CREDENTIAL_TEST_RULES = [
	...redirectRules(WAVESPEED_API),
	...statusRules(WORDED_CODES),
	...codeRules([...WORDED_CODES, ...OTHER_CODES]),
	noBalanceRule(WAVESPEED_API, 'data.balance'),
];
