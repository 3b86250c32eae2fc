import type { IncomingHttpHeaders } from 'http';

import type { Account } from './account';

/** A key `sandbox-code-NNNN` is answered by code NNNN everywhere, to see how clients take it. */
const CODE_KEY = /^sandbox-code-(\d{4})$/;

/** The business code a special key stands for. */
export function businessCodeOfKey(key: string): number | undefined {
	const code = CODE_KEY.exec(key)?.[1];
	return code === undefined ? undefined : Number(code);
}

/**
 * Checks a request's credential. If both headers have values, Authorization is used and
 * x-api-key is discarded (security schemes of docs.akool.com).
 *
 * @returns the business code of the refusal; undefined when it is good
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
