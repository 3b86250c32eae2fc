import * as values from '../core/credentialValues';
import { readChoice } from '../core/readChoice';
import { AKOOL_API } from './akoolApi';

/** How requests are authenticated. */
export type Authentication = 'apiKey' | 'accessToken';

/** The choices of the credential's field 'Authentication'. */
export const AUTHENTICATIONS = [
	{ name: 'API Key', value: 'apiKey', description: 'Recommended: the key is all you need' },
	{
		name: 'Access Token (Legacy)',
		value: 'accessToken',
		description: 'A token is fetched with client ID and API key, and renewed by itself',
	},
] satisfies Array<{ value: Authentication } & Record<string, string>>;

/**
 * Reads the API key of a credential, see `readApiKey` of lib/core.
 *
 * @param value the value in the credential
 * @throws {ValidationError} when there is none, or it has characters that no key has
 */
export function readApiKey(value: unknown): string {
	return values.readApiKey(value, AKOOL_API);
}

/**
 * Reads the client ID of a credential in the same way. It is in no header, so any characters will do.
 *
 * @param value the value in the credential
 * @returns undefined if there is none
 */
export function readClientId(value: unknown): string | undefined {
	return values.withoutWrapping(value) || undefined;
}

/**
 * Reads the base URL that `ENDPOINTS` are relative to, see `readBaseUrl` of lib/core.
 *
 * @param value the value in the credential; empty for Akool's own
 * @returns the URL without slashes at its end
 * @throws {ValidationError} when it is not a web address
 */
export function readBaseUrl(value: unknown): string {
	return values.readBaseUrl(value, AKOOL_API);
}

/**
 * Reads how a credential authenticates requests. An expression may give it in its own words.
 *
 * @param value the value in the credential; empty for the API key
 * @throws {ValidationError} when it is neither of the choices
 */
export function readAuthentication(value: unknown): Authentication {
	return readChoice<Authentication>(value, {
		displayName: 'Authentication',
		options: AUTHENTICATIONS,
		default: 'apiKey',
	});
}

/**
 * Makes the header that authenticates a request: the API key, or the legacy access token. Never
 * both, since Akool then ignores the key (docs.akool.com, page authentication/usage).
 *
 * @param credential the values in the credential
 * @throws {ValidationError} when 'Authentication' is neither of its choices, or the API key is
 *   needed and can't be one
 */
export function authenticationHeader(credential: Record<string, unknown>): Record<string, string> {
	return readAuthentication(credential.authentication) === 'accessToken'
		? { Authorization: `Bearer ${credential.accessToken}` }
		: { 'x-api-key': readApiKey(credential.apiKey) };
}
