import { numberOf } from '../../../../lib/core/coerce';
import type { Envelope } from '../../../../lib/core/envelope';
import { ApiError, type ApiErrorFacts } from '../../../../lib/core/errors';
import { isHttpRefusal, kindOfStatus, statusRefusal } from '../../../../lib/core/httpRefusal';
import { type HttpResponse, retryAfterMs } from '../../../../lib/core/httpResponse';
import { jobNotice, messageOf } from './envelopeWords';
import { FAILURE_CODES } from './failureCodes';
import { WAVESPEED_API } from './waveSpeedApi';

const TOO_MANY = 429;

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

function errorOf(
	{ status, headers }: HttpResponse,
	code: number | undefined,
	now: number,
): ApiError | undefined {
	const byStatus = (meant: number, isDocumented: boolean) =>
		statusRefusal({ status: meant, headers }, now, WAVESPEED_API, isDocumented);
	if (code === undefined || status === TOO_MANY) return byStatus(status, !isSuccess(code));
	if (isSuccess(code)) return byStatus(status, false);
	// An envelope comes with HTTP 200 as a rule: that contradicts no code.
	const isConsistent = status < 300 || isHttpRefusal(status);
	const facts = {
		code,
		httpStatus: status,
		retryAfterMs: retryAfterMs(headers['retry-after'], now),
	};
	if (!isHttpStatus(code)) {
		return errorByCode(code, { ...facts, isDocumented: isHttpRefusal(status) && code < 5000 });
	}
	const refusal = byStatus(code, isConsistent);
	if (refusal) return withFacts(refusal, { code });
	return code >= 500
		? errorByCode(code, { ...facts, httpStatus: code, isDocumented: false })
		: undefined;
}

const isHttpStatus = (code: number) => code >= 100 && code < 600;

/** The error for a code that is no refusal of HTTP's: that of a failed task, or an unknown one. */
function errorByCode(code: number, facts: Omit<ApiErrorFacts, 'kind'>): ApiError {
	const isTrouble = code >= 5000 || isHttpStatus(code);
	const kind = isTrouble ? 'trouble' : (kindOfStatus(facts.httpStatus) ?? 'request');
	const known = FAILURE_CODES[code];
	const title = isTrouble
		? 'WaveSpeed has a problem of its own'
		: `WaveSpeed refused the request (code ${code})`;
	const advice = isTrouble
		? 'The problem is at WaveSpeed and often passes within minutes.'
		: 'Look up the code at wavespeed.ai/docs, or ask support@wavespeed.ai.';
	return new ApiError(known?.title ?? title, known?.advice ?? advice, {
		...facts,
		kind,
		errorReason: known?.errorReason,
	});
}

/** Words for a balance that does not suffice; no code is documented for that. */
const BALANCE =
	/(?:insufficient|not enough|low|exceed\w*) (?:\w+ )?(?:balance|credits?|funds)|(?:balance|credits?|funds) (?:\w+ ){0,2}(?:insufficient|not enough|too low|exhausted)/i;

function inWordsOf(envelope: Envelope, error: ApiError): ApiError {
	const { facts } = error;
	const words = messageOf(envelope);
	// JSON with the status shows that it is the API itself that refuses, and not a proxy.
	const code = facts.code ?? facts.httpStatus;
	if (BALANCE.test(words) && facts.kind !== 'throttled' && facts.kind !== 'trouble') {
		const noBalance = { ...facts, code, kind: 'account' as const, errorReason: 'credits' as const };
		const { title = '', advice = '' } = WAVESPEED_API.statusWords[402] ?? {};
		return new ApiError(title, adviceWith(advice, words, envelope), noBalance);
	}
	const title =
		words !== '' && facts.kind === 'request' && FAILURE_CODES[code] === undefined
			? `WaveSpeed refused the request: ${words.slice(0, 150)}`
			: error.message;
	return new ApiError(title, adviceWith(error.advice, words, envelope), { ...facts, code });
}

function adviceWith(advice: string, words: string, envelope: Envelope): string {
	const said = words === '' ? '' : `WaveSpeed's message: "${words}".`;
	return [advice, said, jobNotice(envelope)].filter((part) => part !== '').join(' ');
}

function withFacts(error: ApiError, facts: Partial<ApiErrorFacts>): ApiError {
	return new ApiError(error.message, error.advice, { ...error.facts, ...facts });
}
