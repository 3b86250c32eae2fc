import { isJsonObject, readBusinessResponse, type HttpResponse } from './businessResponse';
import { SUCCESS_CODE } from './businessCodes';
import { UserError } from '../core/errors';
import { textOf } from '../core/coerce';

/** No access token could be had, so the request it was for was never sent. */
export function signInError(reason: string): UserError {
	return new UserError(
		`${reason} to fetch an access token`,
		"Nothing was sent. Try again in a few minutes, or set 'Authentication' to 'API Key' in the Akool API credential.",
	);
}

/**
 * Reads the answer of `POST /api/open/v3/getToken`. Other than everywhere else the token stands
 * at the top of the envelope, not in `data` (docs.akool.com, page authentication/usage).
 *
 * @param now the present time in ms
 * @throws {ApiError} when client ID or key are wrong
 * @throws {UserError} when there is no token in the answer
 */
export function readAccessToken(answer: HttpResponse, now: number): string {
	const { status, body } = answer;
	const isSuccess = isJsonObject(body) && Number(body.code) === SUCCESS_CODE;
	if (!isSuccess && status >= 500) throw signInError(`Akool gave no answer (HTTP ${status})`);
	const token = textOf(readBusinessResponse(answer, now).token);
	if (!token) throw signInError('Akool gave an answer that was of no use');
	return token;
}
