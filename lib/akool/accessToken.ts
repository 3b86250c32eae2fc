import { isJsonObject, textOf } from '../core/coerce';
import { UserError } from '../core/errors';
import type { HttpResponse } from '../core/httpResponse';
import { SUCCESS_CODE } from './businessCodes';
import { readBusinessResponse } from './businessResponse';

/** The error when no access token could be had; the request it was for was never sent. */
export function signInError(reason: string): UserError {
	return new UserError(
		`${reason} to fetch an access token`,
		"Nothing was sent. Try again in a few minutes, or set 'Authentication' to 'API Key' in the Akool API credential.",
	);
}

/**
 * Reads the response of `POST /api/open/v3/getToken`. Unlike elsewhere the value is at the top of
 * the envelope, not in `data` (docs.akool.com, page authentication/usage).
 *
 * @param now the current time in ms
 * @throws {ApiError} when client ID or key are wrong
 * @throws {UserError} when there is no token in the response
 */
export function readAccessToken(response: HttpResponse, now: number): string {
	const { status, body } = response;
	const isSuccess = isJsonObject(body) && Number(body.code) === SUCCESS_CODE;
	if (!isSuccess && status >= 500) throw signInError(`Akool gave no answer (HTTP ${status})`);
	const token = textOf(readBusinessResponse(response, now).token);
	if (!token) throw signInError('Akool gave an answer that was of no use');
	return token;
}
