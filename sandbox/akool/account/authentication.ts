import type { IncomingHttpHeaders } from 'http';

import type { Account } from './account';

/** Any request with a key `sandbox-code-NNNN` is answered by business code NNNN. */
const CODE_KEY = /^sandbox-code-(\d{4})$/;

/**
 * The business code that a key like `sandbox-code-1200` asks for.
 *
 * @returns the code; undefined for any other key
 */
export function businessCodeOfKey(key: string): number | undefined {
	const code = CODE_KEY.exec(key)?.[1];
	return code === undefined ? undefined : Number(code);
}

/**
 * Checks a request's credential. If both headers have values, Authorization is used and
 * x-api-key is discarded (security schemes of docs.akool.com).
 *
 * @param headers the request's headers
 * @param account the account whose key and tokens are valid
 * @returns the business code to refuse the request with; undefined when the credential is valid
 */
export function checkCredentials(
	headers: IncomingHttpHeaders,
	account: Account,
): number | undefined {
	const authorization = headers.authorization?.trim();
	if (authorization) {
		const token = /^Bearer +(\S+)$/.exec(authorization)?.[1];
		if (!token) return 1101;
		return businessCodeOfKey(token) ?? (account.isValidToken(token) ? undefined : 1101);
	}
	const key = headers['x-api-key'];
	if (typeof key !== 'string' || key.trim() === '') return 1102;
	return businessCodeOfKey(key) ?? (key === account.apiKey ? undefined : 1101);
}
