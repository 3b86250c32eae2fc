import { numberOf } from '../../../../lib/core/coerce';
import type { Envelope } from '../../../../lib/core/envelope';
import { ApiError } from '../../../../lib/core/errors';
import { isHttpRefusal, kindOfStatus, statusRefusal } from '../../../../lib/core/httpRefusal';
import { type HttpResponse, retryAfterMs } from '../../../../lib/core/httpResponse';
import { FAILURE_CODES } from './failureCodes';
import { inWordsOf } from './refusalWords';
import { WAVESPEED_API } from './waveSpeedApi';

const TOO_MANY_REQUESTS = 429;

/** Codes of failed tasks from here on mean a problem of WaveSpeed's own. */
const FIRST_TROUBLE = 5000;

type Refusal = Pick<HttpResponse, 'status' | 'headers'>;

/** Whether a code in an envelope means success. */
export const isSuccess = (code = 0) => code >= 200 && code < 300;

/**
 * Returns the error that a response reports, in WaveSpeed's words where there are some. It counts as
 * documented only if nothing in the response contradicts that the request was not carried out.
 *
 * @param envelope the JSON object in the body, if there is one
 * @param now the current time in ms, for a Retry-After header with a date
 * @returns undefined if the response does not say whether the request succeeded
 */
export function refusalOf(
	response: HttpResponse,
	envelope: Envelope | undefined,
	now: number,
): ApiError | undefined {
	const error = errorOf(response, numberOf(envelope?.code), now);
	return error && envelope ? inWordsOf(envelope, error) : error;
}

function errorOf(response: Refusal, code: number | undefined, now: number): ApiError | undefined {
	const isSaidByHttp = code === undefined || response.status === TOO_MANY_REQUESTS;
	if (isSaidByHttp || isSuccess(code)) {
		return statusRefusal(response, now, WAVESPEED_API, !isSuccess(code));
	}
	const isHttpStatus = code >= 100 && code < 600;
	return isHttpStatus ? errorOfStatus(code, response, now) : errorOfTask(code, response, now);
}

/** The error for a code that is an HTTP status, as WaveSpeed's usually are. */
function errorOfStatus(
	code: number,
	{ status, headers }: Refusal,
	now: number,
): ApiError | undefined {
	// An envelope comes with HTTP 200 as a rule, which contradicts no code.
	const isDocumented = status < 300 || isHttpRefusal(status);
	const refusal = statusRefusal({ status: code, headers }, now, WAVESPEED_API, isDocumented);
	if (refusal) {
		return new ApiError(refusal.message, refusal.advice, { ...refusal.facts, code });
	}
	if (code < 500) return undefined;
	return new ApiError(
		'WaveSpeed has a problem of its own',
		'The problem is at WaveSpeed and often passes within minutes.',
		{
			kind: 'trouble',
			code,
			httpStatus: code,
			isDocumented: false,
			retryAfterMs: retryAfterMs(headers['retry-after'], now),
		},
	);
}

/** The error for any other code: that of a failed task, or an unknown one. */
function errorOfTask(code: number, { status, headers }: Refusal, now: number): ApiError {
	const isTrouble = code >= FIRST_TROUBLE;
	const { title, advice, errorReason } = FAILURE_CODES[code] ?? {
		title: `WaveSpeed refused the request (code ${code})`,
		advice: 'Look up the code at wavespeed.ai/docs, or ask support@wavespeed.ai.',
	};
	return new ApiError(title, advice, {
		kind: isTrouble ? 'trouble' : (kindOfStatus(status) ?? 'request'),
		code,
		httpStatus: status,
		isDocumented: isHttpRefusal(status) && !isTrouble,
		retryAfterMs: retryAfterMs(headers['retry-after'], now),
		errorReason,
	});
}
