import { isJsonObject, numberOf } from '../../../../lib/core/coerce';
import { type Envelope, envelopeOf } from '../../../../lib/core/envelope';
import { ApiError, InvalidResponseError, type UserError } from '../../../../lib/core/errors';
import { isHttpRefusal } from '../../../../lib/core/httpRefusal';
import { type HttpResponse, retryAfterMs } from '../../../../lib/core/httpResponse';
import { API_CODES, type ApiCode, CODES_OF_HTTP, FORBIDDEN_PAGE, MAINTENANCE } from './apiCodes';
import { CRUN_INFO } from './crunInfo';
import { jobNotice, namedJob, wordsOf } from './responseWords';

const SUCCESS = 200;
const FORBIDDEN = 403;
const TOO_MANY = 429;
const GENERATION_FAILED = 501;

/**
 * Checks a response with Crun's envelope `{ code, message, data }`. The code in the body decides,
 * whatever the HTTP status: Crun responds to errors with HTTP 200, too. Only a success needs both. What
 * counts as refused, so that nothing was charged, is only what Crun documents, or what HTTP itself says
 * was not carried out; if code and HTTP status contradict each other, or the response names a job, it
 * is neither.
 *
 * @param now the current time in ms, for a Retry-After header with a date
 * @returns `data` of a successful response
 * @throws {ApiError} when Crun refuses, or says that it has a problem
 * @throws {InvalidResponseError} when the response does not say whether the request succeeded (5xx,
 *   HTML, broken JSON)
 */
export function readApiResponse(response: HttpResponse, now: number): unknown {
	const { status } = response;
	const envelope = envelopeOf(response.body);
	const code = numberOf(envelope?.code);
	if (envelope && code === SUCCESS && status >= 200 && status < 300) return envelope.data;
	throw errorOf(response, envelope, now);
}

/**
 * Checks a response to a request that costs nothing, as {@link readApiResponse} does. The code for a
 * generation that failed may stand beside the record of the job that failed.
 *
 * @returns `data` of the response
 */
export function readRecordResponse(response: HttpResponse, now: number): unknown {
	const { code, data } = envelopeOf(response.body) ?? {};
	const isFailed = numberOf(code) === GENERATION_FAILED && isJsonObject(data);
	return isFailed && data.task_id && data.status ? data : readApiResponse(response, now);
}

/** The error for a response that does not say whether Crun carried out the request. */
export function invalidResponse(httpStatus: number, envelope?: Envelope): InvalidResponseError {
	const advice = `This often passes within minutes. If it keeps happening, check the Base URL in the ${CRUN_INFO.credential} credential.`;
	return new InvalidResponseError(
		`Crun's response can't be read (HTTP ${httpStatus})`,
		`${advice} ${jobNotice(envelope)}`.trim(),
		httpStatus,
	);
}

/**
 * Returns the error of a request that costs nothing: during a maintenance, which refuses a
 * submission for good, such a request may be sent again.
 */
export function errorOfRead(error: unknown): unknown {
	if (!(error instanceof ApiError)) return error;
	if ((error.facts.code ?? error.facts.httpStatus) !== MAINTENANCE) return error;
	return new ApiError(error.message, error.advice, { ...error.facts, kind: 'trouble' });
}

/** Whether Crun itself says that what was asked for does not exist; no proxy's page has a code. */
export function isNotFound(error: unknown): boolean {
	return error instanceof ApiError && error.facts.code === 404;
}

function errorOf(
	{ status, headers }: HttpResponse,
	envelope: Envelope | undefined,
	now: number,
): UserError {
	const code = numberOf(envelope?.code);
	const isSaidByHttp = code === undefined && isRefusal(status);
	if (code === SUCCESS || (code === undefined && !isSaidByHttp)) {
		return invalidResponse(status, envelope);
	}
	const meant = code !== undefined && API_CODES[code] ? code : codeOfHttp(status, code);
	const known = meant === undefined ? undefined : wordsOfCode(meant, isSaidByHttp);
	const { title, advice, kind, errorReason } = known ?? unknownCode(code, status);
	const words = envelope ? wordsOf(envelope) : '';
	const isCertain = (known !== undefined || isSaidByHttp) && agree(status, code);
	return new ApiError(inWords(title, words, meant), adviceWith(advice, words, envelope), {
		kind,
		code,
		httpStatus: status,
		retryAfterMs: retryAfterMs(headers['retry-after'], now),
		isDocumented: isCertain && namedJob(envelope) === undefined,
		errorReason,
	});
}

/** Whether the HTTP status does not contradict the code beside it. */
function agree(status: number, code: number | undefined): boolean {
	return status < 300 || status === code || isRefusal(status);
}

/** Whether an HTTP status by itself says that nothing was carried out. */
function isRefusal(status: number): boolean {
	return isHttpRefusal(status) || status === MAINTENANCE;
}

/** What the HTTP status says where the body has no code; beside an unknown one only that it is too much. */
function codeOfHttp(status: number, code: number | undefined): number | undefined {
	if (status === TOO_MANY) return status;
	return code === undefined && CODES_OF_HTTP.includes(status) ? status : undefined;
}

function wordsOfCode(code: number, isSaidByHttp: boolean): ApiCode | undefined {
	return code === FORBIDDEN && isSaidByHttp ? FORBIDDEN_PAGE : API_CODES[code];
}

function unknownCode(code: number | undefined, status: number): ApiCode {
	const title =
		code === undefined
			? `Crun refused the request (HTTP ${status})`
			: `Crun responded with a code that it does not document (${code})`;
	return {
		title,
		advice: `Check the Base URL in the ${CRUN_INFO.credential} credential. If it is right, ask Crun's support what this means.`,
		kind: code !== undefined && code >= 500 ? 'trouble' : 'request',
	};
}

/** For a value that Crun does not accept, its own words say which. */
function inWords(title: string, words: string, code: number | undefined): string {
	return code === 422 && words !== '' ? `${title}: ${words.slice(0, 150)}` : title;
}

function adviceWith(advice: string, words: string, envelope: Envelope | undefined): string {
	const said = words === '' ? '' : `Crun's message: "${words}".`;
	return [advice, said, jobNotice(envelope)].filter((part) => part !== '').join(' ');
}
