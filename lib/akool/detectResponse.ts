import { textOf } from '../core/coerce';
import { ApiError, type ErrorReason, type InvalidResponseError } from '../core/errors';
import type { HttpResponse } from '../core/httpResponse';
import { redactSecrets } from '../core/redactSecrets';
import { BUSINESS_CODES } from './businessCodes';
import { invalidResponse, readBusinessResponse } from './businessResponse';
import { type Envelope, envelopeOf } from '../core/envelope';
import { saysNoFace } from '../core/noFace';
import { explainFailure } from './explainFailure';

/**
 * Checks a response of `POST detect_faces`, whose envelope is `{ error_code, error_msg, faces_obj
 * }` with `error_code` 0 for success. "No face" comes as an error or as empty lists; neither throws
 * here. A rejected key comes in the business envelope.
 *
 * @param now the current time in ms
 * @param isInline whether the picture was sent inline instead of by address
 * @returns the envelope; without `faces_obj` if Akool reports no face as an error
 * @throws {ApiError} when Akool refuses
 * @throws {InvalidResponseError} when the response does not say whether the request succeeded
 */
export function readDetectResponse(
	response: HttpResponse,
	now: number,
	isInline = false,
): Envelope {
	const { status } = response;
	const envelope = envelopeOf(response.body);
	if (!envelope || !('error_code' in envelope)) throw otherEnvelope(response, now);
	if (Number(envelope.error_code) === 0 && status < 300) return envelope;
	const words = textOf(envelope.error_msg) ?? '';
	if (status !== 404 && saysNoFace(words)) return {};
	throw detectError(words, response, now, isInline);
}

/**
 * Checks a response of `POST analyze_frames`, whose envelope is `{ success, frame_count, persons }`
 * or `{ success: false, error }`.
 *
 * @param now the current time in ms
 * @returns the envelope of a successful response
 * @throws {ApiError} when Akool refuses
 * @throws {InvalidResponseError} when the response does not say whether the request succeeded
 */
export function readFramesResponse(response: HttpResponse, now: number): Envelope {
	const { status } = response;
	const envelope = envelopeOf(response.body);
	if (typeof envelope?.success !== 'boolean') throw otherEnvelope(response, now);
	if (envelope.success && status < 300) return envelope;
	const words = textOf(envelope.error) ?? '';
	if (status !== 404 && saysNoFace(words)) return { success: true, persons: [] };
	throw detectError(words, response, now);
}

/**
 * The error for a response without face detection's envelope.
 *
 * @throws {ApiError} when it has the business envelope, or its HTTP status tells
 */
function otherEnvelope(response: HttpResponse, now: number): InvalidResponseError {
	readBusinessResponse(response, now);
	return invalidResponse(response.status);
}

/** Error messages of face detection for a file it could not fetch. */
const NOT_FETCHED = /download|invalid url/i;
/** Error messages for a file it could fetch, but not open. */
const NOT_OPENED = /nonetype|media type/i;
/** Error messages for a file it could not fetch or open, or did not get at all. */
const BAD_MEDIA = new RegExp(
	`${NOT_FETCHED.source}|${NOT_OPENED.source}|required|must be provided`,
	'i',
);

/** HTTP statuses that tell the reason: key, credits, too large, too many requests. */
const TOLD_BY_STATUS = [401, 402, 403, 413, 429];

function detectError(words: string, response: HttpResponse, now: number, isInline = false): Error {
	const { status: httpStatus } = response;
	if (TOLD_BY_STATUS.includes(httpStatus)) return otherEnvelope(response, now);
	const said = words ? ` Akool's message: "${redactSecrets(words).slice(0, 300)}".` : '';
	const about = explainFailure(words)?.errorReason;
	if (about === 'credits') {
		const { title, advice } = BUSINESS_CODES[1104];
		const facts = { kind: 'account', httpStatus, words, errorReason: about } as const;
		return new ApiError(title, advice + said, facts);
	}
	if (BAD_MEDIA.test(words) || (httpStatus >= 400 && httpStatus < 500 && about !== 'busy')) {
		return new ApiError(
			'Akool could not open the picture or video',
			isInline
				? `The file may be damaged. Open it in n8n with 'View', and use a JPEG, PNG or WebP picture.${said}`
				: `Check that anyone can open it without a login, and that it is a JPEG, PNG or WebP picture or an MP4, MOV or AVI video.${said}`,
			{ kind: 'request', httpStatus, words, errorReason: reasonOf(words) },
		);
	}
	return new ApiError(
		'Akool could not search for faces',
		`The problem is at Akool. Try again in a few minutes.${said}`,
		{ kind: 'trouble', httpStatus, words },
	);
}

function reasonOf(words: string): ErrorReason | undefined {
	if (NOT_FETCHED.test(words)) return 'unreachable';
	return NOT_OPENED.test(words) ? 'notAPicture' : undefined;
}
