import { isJsonObject, textOf } from '../core/coerce';
import { type Envelope, envelopeOf } from '../core/envelope';
import { ApiError, InvalidResponseError } from '../core/errors';
import { kindOfStatus, type RefusingApi, statusRefusal } from '../core/httpRefusal';
import { type HttpResponse, retryAfterMs } from '../core/httpResponse';
import { redactSecrets } from '../core/redactSecrets';
import { AKOOL_INFO } from './akoolInfo';
import { BUSINESS_CODES, SUCCESS_CODE } from './businessCodes';
import { idOf } from './jobId';

const ACCOUNT_ADVICE =
	'Check the API key in the Akool API credential, and your plan and credits at akool.com.';

/** HTTP statuses that say the same as a business code. */
const API: RefusingApi = {
	...AKOOL_INFO,
	statusWords: {
		401: { title: BUSINESS_CODES[1101].title, advice: ACCOUNT_ADVICE },
		402: { title: BUSINESS_CODES[1104].title, advice: ACCOUNT_ADVICE },
		403: { advice: ACCOUNT_ADVICE },
		429: BUSINESS_CODES[1005],
	},
};

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

	if (code === undefined || code === SUCCESS_CODE) {
		const isDocumented = code === undefined && !namesJob(envelope);
		const response = { status, headers };
		throw statusRefusal(response, now, API, isDocumented) ?? invalidResponse(status, envelope);
	}
	throw refusal(code, envelope, status, retryAfterMs(headers['retry-after'], now));
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
			isDocumented: known !== undefined && !namesJob(envelope),
			retryAfterMs: waitMs,
			errorReason: known?.errorReason,
		},
	);
}

/** A refusal that names a job is no clear one: the job may exist, and be charged. */
function namesJob(envelope: Envelope | undefined): boolean {
	return jobNotice(envelope) !== '';
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
