import { isJsonObject, readBusinessAnswer, type HttpAnswer } from './businessResponse';
import { SUCCESS_CODE } from './businessCodes';
import { Fault } from '../core/errors';
import { textOf } from '../core/coerce';

/** No access token could be had, so the request it was for was never sent. */
export function signInFault(reason: string): Fault {
	return new Fault(
		`${reason} to fetch an access token`,
		"Nothing was sent. Try again in a few minutes, or set 'Authentication' to 'API Key' in the Akool API credential.",
	);
}

/**
 * Reads the answer of `POST /api/open/v3/getToken`. Other than everywhere else the token stands
 * at the top of the envelope, not in `data` (docs.akool.com, page authentication/usage).
 *
 * @param now the present time in ms
 * @throws {AkoolRefusal} when client ID or key are wrong
 * @throws {Fault} when there is no token in the answer
 */
export function readAccessToken(answer: HttpAnswer, now: number): string {
	const { status, body } = answer;
	const isSuccess = isJsonObject(body) && Number(body.code) === SUCCESS_CODE;
	if (!isSuccess && status >= 500) throw signInFault(`Akool gave no answer (HTTP ${status})`);
	const token = textOf(readBusinessAnswer(answer, now).token);
	if (!token) throw signInFault('Akool gave an answer that was of no use');
	return token;
}
