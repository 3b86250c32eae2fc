import { isJsonObject, readBusinessResponse, type HttpResponse } from './businessResponse';
import { ApiError, InvalidResponseError } from '../core/errors';
import { redactSecrets } from '../core/redactSecrets';

type Json = Record<string, unknown>;

/**
 * Judges an answer of `POST detect_faces`, whose envelope is `{ error_code, error_msg, faces_obj }`
 * with 0 for success. "No face" arrives in two ways, as an error or as empty lists, and is no
 * fault in either. Bad keys are told in the business envelope.
 *
 * @param now the present time in ms
 * @param asItIs whether Akool got the picture itself, and no address to fetch it from
 * @returns the answer's body; without `faces_obj` when there is no face
 * @throws {ApiError | InvalidResponseError}
 */
export function readDetectResponse(answer: HttpResponse, now: number, asItIs = false): Json {
	const { status, body } = answer;
	if (!isJsonObject(body) || !('error_code' in body)) throw inOtherWords(answer, now);
	if (Number(body.error_code) === 0 && status < 300) return body;
	const words = String(body.error_msg ?? '');
	if (/no faces?\b/i.test(words)) return {};
	throw detectRefusal(words, answer, now, asItIs);
}

/**
 * Judges an answer of `POST analyze_frames`, whose envelope is `{ success, frame_count, persons }`
 * or `{ success: false, error }`.
 *
 * @param now the present time in ms
 * @throws {ApiError | InvalidResponseError}
 */
export function readFramesResponse(answer: HttpResponse, now: number): Json {
	const { status, body } = answer;
	if (!isJsonObject(body) || typeof body.success !== 'boolean') throw inOtherWords(answer, now);
	if (body.success && status < 300) return body;
	throw detectRefusal(String(body.error ?? ''), answer, now);
}

/** What an answer says whose envelope is not face detection's, or whose HTTP status says it all. */
function inOtherWords(answer: HttpResponse, now: number): InvalidResponseError {
	readBusinessResponse(answer, now);
	return new InvalidResponseError(answer.status);
}

/** What face detection says when it could not get at, or not make sense of, a file. */
const BAD_MEDIA = /download|invalid url|nonetype|media type|required|must be provided/i;

/** Not about what the picture shows: key, credits, too large, too many requests. */
const TOLD_BY_STATUS = [401, 402, 403, 413, 429];

function detectRefusal(words: string, answer: HttpResponse, now: number, asItIs = false): Error {
	const { status: httpStatus } = answer;
	if (TOLD_BY_STATUS.includes(httpStatus)) return inOtherWords(answer, now);
	const said = words ? ` Akool's words: “${redactSecrets(words).slice(0, 300)}”.` : '';
	if (BAD_MEDIA.test(words) || (httpStatus >= 400 && httpStatus < 500)) {
		return new ApiError(
			'Akool could not open the picture or video',
			asItIs
				? `The file may be damaged: open it in n8n with View, and use a JPEG, PNG or WebP picture.${said}`
				: `Check that anyone can open it, and that it is a JPEG, PNG or WebP picture or an MP4, MOV or AVI video.${said}`,
			{ kind: 'request', httpStatus, words },
		);
	}
	return new ApiError(
		'Akool could not look for faces',
		`This is on Akool's side. Try again in a few minutes.${said}`,
		{ kind: 'trouble', httpStatus, words },
	);
}
