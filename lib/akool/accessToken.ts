import { readBusinessAnswer, type HttpAnswer } from './answer';
import { UnreadableAnswer } from './faults';

/**
 * Reads the answer of `POST /api/open/v3/getToken`. Other than everywhere else the token stands
 * at the top of the envelope, not in `data` (docs.akool.com, page authentication/usage).
 *
 * @param now the present time in ms
 * @throws {AkoolRefusal} when client ID or key are wrong
 * @throws {UnreadableAnswer} when there is no token in the answer
 */
export function readAccessToken(answer: HttpAnswer, now: number): string {
	const { token } = readBusinessAnswer(answer, now);
	if (typeof token !== 'string' || token === '') throw new UnreadableAnswer(answer.status);
	return token;
}
