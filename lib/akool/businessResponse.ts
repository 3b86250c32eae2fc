import { isJsonObject, textOf } from '../core/coerce';
import { ApiError, type ApiErrorKind, InvalidResponseError } from '../core/errors';
import { type HttpResponse, retryAfterMs } from '../core/httpResponse';
import { redactSecrets } from '../core/redactSecrets';
import { BUSINESS_CODES, SUCCESS_CODE } from './businessCodes';
import { type Envelope, envelopeOf } from './envelope';
import { idOf } from './jobId';

const TOO_LARGE = 413;

/** Statuses by which HTTP itself says that the request was not carried out (RFC 9110, RFC 6585). */
const HTTP_REFUSALS = [
	400, 401, 402, 403, 404, 405, 406, 410, 411, 413, 414, 415, 417, 422, 429, 431, 451,
];

/**
 * Checks a response with Akool's business envelope `{ code, msg, data? }`: the business code first,
 * then the HTTP status, since Akool sends most errors with HTTP 200. `msg` does not tell success
 * from failure (V3 endpoints return a long sentence for a successful submission).
 *
 * @param now the current time in ms, for a Retry-After header with a date
 * @returns the envelope of a successful response
 * @throws {ApiError} when Akool refuses
 * @throws {InvalidResponseError} when the response does not say whether the request succeeded (5xx,
 *   HTML, broken JSON)
 */
export function readBusinessResponse(
	{ status, headers, body }: HttpResponse,
	now: number,
): Envelope {
	const envelope = envelopeOf(body);
	const code = businessCode(envelope);
	if (envelope && code === SUCCESS_CODE && status < 300) return envelope;

	const waitMs = retryAfterMs(headers['retry-after'], now);
	if (code === undefined || code === SUCCESS_CODE) {
		const kind = kindOfStatus(status);
		if (!kind) throw invalidResponse(status, envelope);
		throw new ApiError(titleOfStatus(status), adviceOfStatus(status, kind), {
			kind,
			httpStatus: status,
			isDocumented: code === undefined && HTTP_REFUSALS.includes(status),
			retryAfterMs: waitMs,
			errorReason: status === 402 ? 'credits' : undefined,
		});
	}
	throw refusal(code, envelope, status, waitMs);
}

function refusal(
	code: number,
	envelope: Envelope | undefined,
	status: number,
	waitMs?: number,
): ApiError {
	const known = BUSINESS_CODES[code];
	const words = typeof envelope?.msg === 'string' ? redactSecrets(envelope.msg.trim()) : '';
	const said = words
		? `Akool's message: "${words.slice(0, 300)}" (code ${code}).`
		: `Code ${code}.`;
	const advice = known?.advice ?? "Look up the code at docs.akool.com, or ask Akool's support.";
	return new ApiError(
		known?.title ?? `Akool refused the request: ${words ? words.slice(0, 150) : `code ${code}`}`,
		[advice, said, jobNotice(envelope)].join(' ').trim(),
		{
			kind: known?.kind ?? kindOfStatus(status) ?? (status >= 500 ? 'trouble' : 'request'),
			code,
			httpStatus: status,
			isDocumented: known !== undefined,
			retryAfterMs: waitMs,
			errorReason: known?.errorReason,
		},
	);
}

/** A response may name a job although it is no success. */
function jobNotice(envelope: Envelope | undefined): string {
	const data = isJsonObject(envelope?.data) ? envelope.data : {};
	const id = idOf(data._id);
	if (id !== undefined) return `The response names the job ${redactSecrets(id)}.`;
	const number = textOf(data.job_id);
	return number === undefined ? '' : `The response names the job_id ${redactSecrets(number)}.`;
}

/**
 * The error for a response that does not say whether Akool carried out the request.
 *
 * @param envelope what it says all the same; a job that it names is named
 */
export function invalidResponse(httpStatus: number, envelope?: Envelope): InvalidResponseError {
	const advice =
		'This often passes within minutes. If it keeps happening, check the Base URL in the Akool API credential.';
	return new InvalidResponseError(
		`Akool's response can't be read (HTTP ${httpStatus})`,
		`${advice} ${jobNotice(envelope)}`.trim(),
		httpStatus,
	);
}

function businessCode(envelope: Envelope | undefined): number | undefined {
	const code = envelope?.code;
	if (typeof code === 'number') return code;
	return typeof code === 'string' && /^\d+$/.test(code.trim()) ? Number(code) : undefined;
}

/**
 * What an HTTP status means by itself; undefined if it does not say whether the request succeeded.
 */
function kindOfStatus(status: number): ApiErrorKind | undefined {
	if (status === 429) return 'throttled';
	if (status === 401 || status === 402 || status === 403) return 'account';
	return HTTP_REFUSALS.includes(status) ? 'request' : undefined;
}

function titleOfStatus(status: number): string {
	if (status === 429) return BUSINESS_CODES[1005].title;
	if (status === 401) return BUSINESS_CODES[1101].title;
	if (status === 402) return BUSINESS_CODES[1104].title;
	if (status === TOO_LARGE) return `The request was too large for Akool (HTTP ${status})`;
	return `Akool refused the request (HTTP ${status})`;
}

function adviceOfStatus(status: number, kind: ApiErrorKind): string {
	if (status === TOO_LARGE)
		return 'Make the picture smaller, or use its web address instead of a file.';
	if (kind === 'throttled') return BUSINESS_CODES[1005].advice;
	if (kind === 'account')
		return 'Check the API key in the Akool API credential, and your plan and credits at akool.com.';
	return 'Check the Base URL in the Akool API credential.';
}
