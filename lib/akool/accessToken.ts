import { isJsonObject, textOf } from '../core/coerce';
import { UserError } from '../core/errors';
import type { HttpResponse } from '../core/httpResponse';
import { SUCCESS_CODE } from './businessCodes';
import { readBusinessResponse } from './businessResponse';

/**
 * The error when no access token could be fetched. The request that needed it was not sent.
 *
 * @param reason the start of the message
 */
export function signInError(reason: string): UserError {
	return new UserError(
		`${reason} to fetch an access token`,
		"Nothing was sent. Try again in a few minutes, or set 'Authentication' to 'API Key' in the Akool API credential.",
	);
}

/**
 * Reads the response of `POST /api/open/v3/getToken`. Unlike in other responses, the value is at
 * the top level of the envelope, not in `data` (docs.akool.com, page authentication/usage).
 *
 * @param now the current time in ms
 * @throws {ApiError} when the client ID or the API key is wrong
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
