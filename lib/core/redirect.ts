import { ApiError, InvalidResponseError, UserError } from './errors';
import type { HttpResponse } from './httpResponse';
import type { ProviderNames } from './providerNames';

/**
 * Options of a request in n8n that follows no redirects: n8n would take the header with the API key
 * along to another host. The last two are for n8n's HTTP Request node, whose options are of an older
 * kind.
 */
export const NO_REDIRECTS = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
};

/** HTTP statuses of a redirect. */
export const REDIRECT_STATUSES = [301, 302, 303, 307, 308];

/** Where a redirected request was sent to. */
export interface RedirectedRequest extends Pick<ProviderNames, 'credential'> {
	baseUrl: string;
}

const advice = ({ credential }: Pick<ProviderNames, 'credential'>) =>
	`Nothing was sent to that address, to keep your API key safe. Check the Base URL in the ${credential} credential.`;

/** What a credential's test says about a base URL that redirects. */
export function redirectedTestMessage(provider: Pick<ProviderNames, 'credential'>): string {
	return `The Base URL redirects to another address. ${advice(provider)}`;
}

/** Whether a response says that what was asked for is at another address. */
export function isRedirect({ status }: Pick<HttpResponse, 'status'>): boolean {
	return status >= 300 && status < 400;
}

/**
 * The error for a redirected request. What a read wanted was not given, so it was refused; whether
 * another request was carried out nobody knows.
 *
 * @param response a redirect
 */
export function redirectError(
	response: HttpResponse,
	method: 'GET' | 'POST',
	request: RedirectedRequest,
): UserError {
	const { status } = response;
	const title = redirectTitle(response, request);
	return method === 'GET'
		? new ApiError(title, advice(request), { kind: 'account', httpStatus: status })
		: new InvalidResponseError(title, advice(request), status);
}

/**
 * The error for a redirected request for an access token. The request that needed the token was not
 * sent.
 *
 * @param response a redirect
 */
export function redirectedSignInError(
	response: HttpResponse,
	request: RedirectedRequest,
): UserError {
	return new UserError(redirectTitle(response, request), `Nothing was sent. ${advice(request)}`);
}

/**
 * The error for a base URL that was found to redirect before the API key was sent to it.
 *
 * @param response a redirect
 */
export function redirectedKeyError(response: HttpResponse, request: RedirectedRequest): UserError {
	return new UserError(redirectTitle(response, request), advice(request));
}

/** Names only the host: the rest of the address may hold a token. */
function redirectTitle(
	{ status, headers }: HttpResponse,
	{ baseUrl }: Pick<RedirectedRequest, 'baseUrl'>,
): string {
	const { location } = headers;
	const to =
		typeof location === 'string' && URL.canParse(location, baseUrl)
			? ` to ${new URL(location, baseUrl).origin}`
			: '';
	return `The Base URL redirects${to} (HTTP ${status})`;
}
