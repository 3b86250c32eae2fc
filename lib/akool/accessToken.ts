import { textOf } from '../core/coerce';
import { ApiError, UserError, ValidationError } from '../core/errors';
import type { HttpResponse } from '../core/httpResponse';
import { readBusinessResponse } from './businessResponse';
import { readApiKey, readBaseUrl, readClientId } from './credentialValues';
import { ENDPOINTS } from './endpoints';
import type { Envelope } from '../core/envelope';
import { isRedirect, NO_REDIRECTS, redirectedSignInError } from '../core/redirect';
import { AKOOL_INFO } from './akoolInfo';

/**
 * The error when no access token could be fetched. The request that needed it was not sent.
 *
 * @param reason why it failed
 */
export function signInError(reason: string): UserError {
	return new UserError(
		`No access token: ${reason}`,
		"Nothing was sent. Try again in a few minutes, or set 'Authentication' to 'API Key' in the Akool API credential.",
	);
}

/**
 * Makes the request for an access token, for n8n's request helper.
 *
 * @param credential the values in the credential
 * @throws {ValidationError} naming the field of the credential that can't be used
 */
export function signInRequest(credential: Record<string, unknown>) {
	const clientId = readClientId(credential.clientId);
	if (clientId === undefined) {
		throw new ValidationError(
			'There is no client ID in the Akool API credential',
			"The access token is fetched with it. Copy it from akool.com (API, then Credentials), or set 'Authentication' to 'API Key'.",
		);
	}
	return {
		method: 'POST' as const,
		baseURL: readBaseUrl(credential.baseUrl),
		url: ENDPOINTS.signIn,
		body: {
			clientId,
			clientSecret: readApiKey(credential.apiKey),
		},
		json: true,
		timeout: 30_000,
		...NO_REDIRECTS,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	};
}

/**
 * Reads the response of `POST /api/open/v3/getToken`. Unlike in other responses, the value is at
 * the top level of the envelope, not in `data` (docs.akool.com, page authentication/usage).
 *
 * @param baseUrl where the request was sent to
 * @param now the current time in ms
 * @throws {ApiError} when Akool gets too many requests, so that the request for a token, and then
 *   the one that needs it, may be sent again
 * @throws {UserError} when there is no token in the response for another reason
 */
export function readAccessToken(response: HttpResponse, baseUrl: string, now: number): string {
	if (isRedirect(response)) {
		throw redirectedSignInError(response, { baseUrl, credential: AKOOL_INFO.credential });
	}
	const token = textOf(readEnvelope(response, now).token);
	if (!token) throw uselessAnswerError(response);
	return token;
}

function readEnvelope(response: HttpResponse, now: number): Envelope {
	try {
		return readBusinessResponse(response, now);
	} catch (error) {
		throw notSentError(error, response);
	}
}

/** Whatever Akool's answer, it is certain that the request that needed the token was not sent. */
function notSentError(error: unknown, response: HttpResponse): UserError {
	if (!(error instanceof ApiError)) return uselessAnswerError(response);
	const { kind } = error.facts;
	if (kind === 'throttled') return error;
	if (kind === 'trouble' || response.status >= 500) return uselessAnswerError(response);
	return new UserError(error.message, `Nothing was sent. ${error.advice}`);
}

function uselessAnswerError({ status }: HttpResponse): UserError {
	return signInError(`Akool's response can't be used (HTTP ${status})`);
}

/** Whether a new access token may solve the error. The request was not carried out. */
export function isStaleToken(error: unknown): boolean {
	if (!(error instanceof ApiError) || error.facts.isDocumented === false) return false;
	return error.facts.code === 1101 || error.facts.httpStatus === 401;
}
