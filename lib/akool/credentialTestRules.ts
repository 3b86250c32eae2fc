import { codeRules, noBalanceRule, redirectRules } from '../core/credentialTestRules';
import { AKOOL_INFO } from './akoolInfo';
import { BUSINESS_CODES } from './businessCodes';

/**
 * Rules in n8n's form for the credential's test, which reads the balance: which response is bad, and
 * what to say then. Akool responds with HTTP 200 to an invalid key too. So each business code has a
 * rule, and the last rule matches any response without a balance.
 */
export const CREDENTIAL_TEST_RULES = [
	...redirectRules(AKOOL_INFO),
	...codeRules(
		Object.entries(BUSINESS_CODES).map(([code, { title, advice }]) => ({
			value: Number(code),
			message: `${title}. ${advice}`,
		})),
	),
	noBalanceRule(AKOOL_INFO, 'data.credit'),
];
