import { isJsonObject } from '../core/coerce';
import { ApiError, type ApiErrorKind, InvalidResponseError } from '../core/errors';
import { type HttpResponse, retryAfterMs } from '../core/httpResponse';
import { redactSecrets } from '../core/redactSecrets';
import { BUSINESS_CODES, SUCCESS_CODE } from './businessCodes';

/** The JSON object of a response. */
export type Envelope = Record<string, unknown>;

const TOO_LARGE = 413;

/**
 * Judges a response in Akool's business envelope `{ code, msg, data? }`: the business code first,
 * then the HTTP status, since Akool sends most refusals with HTTP 200. `msg` is no sign of
 * success (V3 endpoints answer a good submission with a long sentence).
 *
 * @param now the current time in ms, for a Retry-After that names a date
 * @returns the whole envelope of a good response
 * @throws {ApiError} when Akool refused
 * @throws {InvalidResponseError} when it says neither yes nor no (5xx, HTML, broken JSON)
 */
export function readBusinessResponse(
	{ status, headers, body }: HttpResponse,
	now: number,
): Envelope {
	const envelope = isJsonObject(body) ? body : undefined;
	const code = businessCode(envelope);
	if (envelope && code === SUCCESS_CODE && status < 300) return envelope;

	if (code === undefined || code === SUCCESS_CODE) {
		const kind = kindOfStatus(status);
		if (!kind) throw invalidResponse(status);
		throw new ApiError(titleOfStatus(status), adviceOfStatus(status, kind), {
			kind,
			httpStatus: status,
			retryAfterMs: retryAfterMs(headers['retry-after'], now),
		});
	}

	const known = BUSINESS_CODES[code];
	const words = typeof envelope?.msg === 'string' ? redactSecrets(envelope.msg.trim()) : '';
	const said = words ? `Akool's words: “${words.slice(0, 300)}” (code ${code}).` : `Code ${code}.`;
	const advice = known?.advice ?? "Look the code up at docs.akool.com or ask Akool's support.";
	throw new ApiError(
		known?.title ?? `Akool refused: ${words ? words.slice(0, 150) : `code ${code}`}`,
		`${advice} ${said}`,
		{
			kind: known?.kind ?? kindOfStatus(status) ?? (status >= 500 ? 'trouble' : 'request'),
			code,
			httpStatus: status,
			retryAfterMs: retryAfterMs(headers['retry-after'], now),
		},
	);
}

/** The error of a response that does not say whether Akool did what was asked. */
export function invalidResponse(httpStatus: number): InvalidResponseError {
	return new InvalidResponseError(
		`Akool gave no readable answer (HTTP ${httpStatus})`,
		'This often passes within minutes. If it stays so, check the Base URL in the Akool API credential.',
		httpStatus,
	);
}

function businessCode(envelope: Envelope | undefined): number | undefined {
	const code = envelope?.code;
	if (typeof code === 'number') return code;
	return typeof code === 'string' && /^\d+$/.test(code) ? Number(code) : undefined;
}

/** What a bare HTTP status says; undefined where it leaves open what happened. */
function kindOfStatus(status: number): ApiErrorKind | undefined {
	if (status === 429) return 'throttled';
	if (status === 401 || status === 402 || status === 403) return 'account';
	// 408 is a time-out on the way: as unclear as a broken connection.
	return status >= 300 && status < 500 && status !== 408 ? 'request' : undefined;
}

function titleOfStatus(status: number): string {
	if (status === 429) return BUSINESS_CODES[1005].title;
	if (status === 401) return BUSINESS_CODES[1101].title;
	if (status === 402) return BUSINESS_CODES[1104].title;
	if (status === TOO_LARGE) return `The request was too large for Akool (HTTP ${status})`;
	return `Akool refused the request (HTTP ${status})`;
}

function adviceOfStatus(status: number, kind: ApiErrorKind): string {
	if (status === TOO_LARGE) return 'Make the picture smaller, or give it by its web address.';
	if (kind === 'throttled') return BUSINESS_CODES[1005].advice;
	if (kind === 'account')
		return 'Check the API key in the Akool API credential, your plan and your credits at akool.com.';
	return 'Check the Base URL in the Akool API credential.';
}
