import { ApiError, type ApiErrorKind } from './errors';
import { type HttpResponse, retryAfterMs } from './httpResponse';
import type { ProviderNames } from './providerNames';

const TOO_LARGE = 413;

/** Statuses by which HTTP itself says that the request was not carried out (RFC 9110, RFC 6585). */
const HTTP_REFUSALS = [
	400, 401, 402, 403, 404, 405, 406, 410, 411, 413, 414, 415, 417, 422, 429, 431, 451,
];

/**
 * What a status means at a provider: `title` says what happened, `advice` what to do about it. What
 * is missing is what the status means at any provider.
 */
export interface StatusWords {
	title?: string;
	advice?: string;
}

/** A provider's names, and its own words for some HTTP statuses. */
export interface RefusingApi extends ProviderNames {
	/** Where users log in, e.g. `example.com`. */
	site: string;
	/** By status; for others there are general words. */
	statusWords: Readonly<Partial<Record<number, StatusWords>>>;
}

/** Whether HTTP itself says that a request with this status was not carried out. */
export function isHttpRefusal(status: number): boolean {
	return HTTP_REFUSALS.includes(status);
}

/**
 * What an HTTP status means by itself; undefined if it does not say whether the request succeeded.
 */
export function kindOfStatus(status: number): ApiErrorKind | undefined {
	if (status === 429) return 'throttled';
	if (status === 401 || status === 402 || status === 403) return 'account';
	return isHttpRefusal(status) ? 'request' : undefined;
}

/**
 * The error for a refusal of which only the HTTP status tells.
 *
 * @param now the current time in ms, for a Retry-After header with a date
 * @param isDocumented false if the response also says something that contradicts its status
 * @returns undefined if the status does not say whether the request succeeded
 */
export function statusRefusal(
	{ status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
	now: number,
	api: RefusingApi,
	isDocumented: boolean,
): ApiError | undefined {
	const kind = kindOfStatus(status);
	if (!kind) return undefined;
	const words = api.statusWords[status];
	const title = words?.title ?? titleOfStatus(status, api);
	return new ApiError(title, words?.advice ?? adviceOfStatus(status, kind, api), {
		kind,
		httpStatus: status,
		isDocumented,
		retryAfterMs: retryAfterMs(headers['retry-after'], now),
		errorReason: status === 402 ? 'credits' : undefined,
	});
}

function titleOfStatus(status: number, { name }: RefusingApi): string {
	return status === TOO_LARGE
		? `The request was too large for ${name} (HTTP ${status})`
		: `${name} refused the request (HTTP ${status})`;
}

function adviceOfStatus(
	status: number,
	kind: ApiErrorKind,
	{ credential, site }: RefusingApi,
): string {
	if (status === TOO_LARGE)
		return 'Make the picture smaller, or use its web address instead of a file.';
	if (kind === 'throttled') return 'Run this item again later, or send fewer items at once.';
	if (kind === 'account')
		return `Check the API key in the ${credential} credential, and your plan and balance at ${site}.`;
	return `Check the Base URL in the ${credential} credential.`;
}
