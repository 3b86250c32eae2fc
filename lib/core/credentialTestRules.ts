import type { ProviderNames } from './providerNames';
import { REDIRECT_STATUSES, redirectedTestMessage } from './redirect';

/** A bad value in a response, and what to say then. */
interface BadValue {
	value: number;
	message: string;
}

/**
 * Makes rules in n8n's form for the test of a credential: which HTTP status is bad. n8n's rules can
 * only compare a value for equality.
 */
export function statusRules(bad: readonly BadValue[]) {
	return bad.map((properties) => ({ type: 'responseCode' as const, properties }));
}

/** Makes such rules for responses that redirect. */
export function redirectRules(provider: Pick<ProviderNames, 'credential'>) {
	const message = redirectedTestMessage(provider);
	return statusRules(REDIRECT_STATUSES.map((value) => ({ value, message })));
}

/** Makes such rules for the field `code` of a response's body. */
export function codeRules(bad: readonly BadValue[]) {
	return bad.map((properties) => ({
		type: 'responseSuccessBody' as const,
		properties: { key: 'code', ...properties },
	}));
}

/**
 * Makes such a rule for any response without a balance, for the end of a list.
 *
 * @param key the path of the balance in the body
 */
export function noBalanceRule({ name }: Pick<ProviderNames, 'name'>, key: string) {
	const message = `This is not what ${name} answers to a good key. Check the API key, and that the Base URL is ${name}'s and does not redirect. If both are right, try again in a few minutes.`;
	return { type: 'responseSuccessBody' as const, properties: { key, value: undefined, message } };
}
