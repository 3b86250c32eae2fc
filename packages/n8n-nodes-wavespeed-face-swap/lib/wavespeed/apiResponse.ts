import { numberOf } from '../../../../lib/core/coerce';
import { type Envelope, envelopeOf } from '../../../../lib/core/envelope';
import { InvalidResponseError } from '../../../../lib/core/errors';
import type { HttpResponse } from '../../../../lib/core/httpResponse';
import { isSuccess, refusalOf } from './apiRefusal';
import { jobNotice } from './envelopeWords';
import { WAVESPEED_API } from './waveSpeedApi';

/**
 * Checks a response with WaveSpeed's envelope `{ code, message, data }`, whose code is an HTTP status
 * for most. Code 200 is success, whatever the HTTP status below 300 is; so is 0, the code of a task
 * that went well, if there are data. What counts as refused, so that nothing was charged, is only what
 * WaveSpeed documents, or what HTTP itself says was not carried out; if envelope and HTTP status
 * contradict each other, or the envelope names a job, it is neither.
 *
 * @param now the current time in ms, for a Retry-After header with a date
 * @returns `data` of a successful response, or the whole body if it has no envelope
 * @throws {ApiError} when WaveSpeed refuses, or says that it has a problem
 * @throws {InvalidResponseError} when the response does not say whether the request succeeded (5xx,
 *   HTML, broken JSON)
 */
export function readApiResponse(response: HttpResponse, now: number): unknown {
	const { status } = response;
	const envelope = envelopeOf(response.body);
	const code = numberOf(envelope?.code);
	const isGood = status >= 200 && status < 300;
	if (envelope && isGood && isSuccessOf(envelope, code)) return dataOf(envelope);
	throw refusalOf(response, envelope, now) ?? invalidResponse(status, envelope);
}

function isSuccessOf({ data }: Envelope, code: number | undefined): boolean {
	if (code === 0) return data !== undefined && data !== null;
	return code === undefined || isSuccess(code);
}

/** Some endpoints are said to respond without an envelope, or without `data` in it. */
function dataOf(envelope: Envelope): unknown {
	return envelope.data === undefined ? envelope : envelope.data;
}

/**
 * The error for a response that does not say whether WaveSpeed carried out the request.
 *
 * @param envelope what it says all the same; a job that it names is named
 */
export function invalidResponse(httpStatus: number, envelope?: Envelope): InvalidResponseError {
	const advice = `This often passes within minutes. If it keeps happening, check the Base URL in the ${WAVESPEED_API.credential} credential.`;
	return new InvalidResponseError(
		`WaveSpeed's response can't be read (HTTP ${httpStatus})`,
		`${advice} ${jobNotice(envelope)}`.trim(),
		httpStatus,
	);
}
