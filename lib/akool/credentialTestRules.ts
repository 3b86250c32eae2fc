import { BUSINESS_CODES } from './businessCodes';
import { REDIRECT_STATUSES, redirectedTestMessage } from '../core/redirect';
import { AKOOL_INFO } from './akoolInfo';

/**
 * Rules in n8n's form for the credential's test, which reads the balance: which response is bad, and
 * what to say then. Akool responds with HTTP 200 to an invalid key too, and n8n's rules can only
 * compare a value for equality. So each business code has a rule, and the last rule matches any
 * response without a balance.
 */
export const CREDENTIAL_TEST_RULES = [
	...REDIRECT_STATUSES.map((value) => ({
		type: 'responseCode' as const,
		properties: { value, message: redirectedTestMessage(AKOOL_INFO) },
	})),
	...Object.entries(BUSINESS_CODES).map(([code, { title, advice }]) => ({
		type: 'responseSuccessBody' as const,
		properties: { key: 'code', value: Number(code), message: `${title}. ${advice}` },
	})),
	{
		type: 'responseSuccessBody' as const,
		properties: {
			key: 'data.credit',
			value: undefined,
			message:
				"This is not what Akool answers to a good key. Check the API key, and that the Base URL is Akool's and does not redirect. If both are right, try again in a few minutes.",
		},
	},
];
