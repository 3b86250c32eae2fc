import type { UserError } from '../core/errors';

/**
 * Why no access token could be fetched, by the values of the credential that a request was sent
 * with. The credential's code notes it here, since n8n 1.x drops the cause of the errors it throws.
 */
const failures = new WeakMap<object, UserError>();

/** Notes why no access token could be fetched. */
export function noteSignInFailure(credential: object, error: UserError): void {
	failures.set(credential, error);
}

/**
 * Returns why no access token could be fetched for a request, which then was not sent.
 *
 * @param credential the very object that the request was sent with
 */
export function signInFailure(credential: object): UserError | undefined {
	return failures.get(credential);
}
