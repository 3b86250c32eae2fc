import { REDIRECT_STATUSES, redirectedTestMessage } from '../../../../lib/core/redirect';
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
 * what to say then. Crun responds with a bad code in the body, whatever the HTTP status, and n8n's
 * rules can only compare a value for equality. So each code has a rule, and the last rule matches any
 * response without a balance.
 */
export const CREDENTIAL_TEST_RULES = [
	...REDIRECT_STATUSES.map((value) => ({
		type: 'responseCode' as const,
		properties: { value, message: redirectedTestMessage(CRUN_INFO) },
	})),
	...WORDED_CODES.map((rule) => ({
		type: 'responseSuccessBody' as const,
		properties: { key: 'code', ...rule },
	})),
	{
		type: 'responseSuccessBody' as const,
		properties: {
			key: 'data.balance',
			value: undefined,
			message:
				"This is not what Crun answers to a good key. Check the API key, and that the Base URL is Crun's and does not redirect. If both are right, try again in a few minutes.",
		},
	},
];
