import { codeRules, noBalanceRule, redirectRules } from '../../../../lib/core/credentialTestRules';
import { API_CODES, type ApiCode } from './apiCodes';
import { CRUN_INFO } from './crunInfo';

const WORDED_CODES = Object.entries(API_CODES).flatMap(([code, words]) =>
	words ? [{ value: Number(code), message: `${words.title}. ${adviceFor(words)}` }] : [],
);

/** A code's own advice is about an item, unless the key is to blame. */
function adviceFor({ kind, advice, errorReason }: ApiCode): string {
	if (errorReason === 'credits') return 'Buy credits at crun.ai.';
	if (kind === 'account') return advice;
	const isBusy = kind !== 'request' || errorReason === 'busy';
	return isBusy ? 'Try again in a few minutes.' : 'Check the Base URL.';
}

/**
 * Rules in n8n's form for the credential's test, which reads the balance: which response is bad, and
 * what to say then. Crun responds with a bad code in the body, whatever the HTTP status. So
 * each code has a rule, and the last rule matches any response without a balance.
 */
export const CREDENTIAL_TEST_RULES = [
	...redirectRules(CRUN_INFO),
	...codeRules(WORDED_CODES),
	noBalanceRule(CRUN_INFO, 'data.balance'),
];
