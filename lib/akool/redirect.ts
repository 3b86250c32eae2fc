import { ApiError, InvalidResponseError, UserError } from '../core/errors';
import type { HttpResponse } from '../core/httpResponse';

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

const ADVICE =
	'Nothing was sent to that address, to keep your API key safe. Check the Base URL in the Akool API credential.';

/** What the credential's test says about a base URL that redirects. */
export const REDIRECTED_TEST = `The Base URL redirects to another address. ${ADVICE}`;

/** Whether a response says that what was asked for is at another address. */
export function isRedirect({ status }: Pick<HttpResponse, 'status'>): boolean {
	return status >= 300 && status < 400;
}

/**
 * The error for a redirected request. What a read wanted was not given, so it was refused; whether
 * another request was carried out nobody knows.
 *
 * @param response a redirect
 * @param baseUrl where the request was sent to
 */
export function redirectError(
	response: HttpResponse,
	method: 'GET' | 'POST',
	baseUrl: string,
): UserError {
	const { status } = response;
	const title = redirectTitle(response, baseUrl);
	return method === 'GET'
		? new ApiError(title, ADVICE, { kind: 'account', httpStatus: status })
		: new InvalidResponseError(title, ADVICE, status);
}

/**
 * The error for a redirected request for an access token. The request that needed the token was not
 * sent.
 *
 * @param response a redirect
 * @param baseUrl where the request was sent to
 */
export function redirectedSignInError(response: HttpResponse, baseUrl: string): UserError {
	return new UserError(redirectTitle(response, baseUrl), `Nothing was sent. ${ADVICE}`);
}

/**
 * The error for a base URL that was found to redirect before the API key was sent to it.
 *
 * @param response a redirect
 * @param baseUrl where the request was sent to
 */
export function redirectedKeyError(response: HttpResponse, baseUrl: string): UserError {
	return new UserError(redirectTitle(response, baseUrl), ADVICE);
}

/** Names only the host: the rest of the address may hold a token. */
function redirectTitle({ status, headers }: HttpResponse, baseUrl: string): string {
	const { location } = headers;
	const to =
		typeof location === 'string' && URL.canParse(location, baseUrl)
			? ` to ${new URL(location, baseUrl).origin}`
			: '';
	return `The Base URL redirects${to} (HTTP ${status})`;
}
