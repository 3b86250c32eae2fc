import { readWebAddress } from '../core/webAddress';
import { textOf } from '../core/coerce';
import { ValidationError } from '../core/errors';
import { readChoice } from '../core/readChoice';
import { DEFAULT_BASE_URL } from './endpoints';

/** Spaces, line ends, control characters, and what a page shows nothing of: none is in a key. */
const BLANKS = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu;

const QUOTES_AND_SPACES = '["\'`“”„‘’‚«» ]*';

/** What may be pasted in front of a key: quotes, the name of a header, the word Bearer. */
const BEFORE_KEY = new RegExp(
	`^${QUOTES_AND_SPACES}(?:(?:x-api-key|authorization)${QUOTES_AND_SPACES}[:=])?${QUOTES_AND_SPACES}(?:bearer(?: |$))?${QUOTES_AND_SPACES}`,
	'i',
);
const AFTER_KEY = new RegExp(`${QUOTES_AND_SPACES}$`);

/** HTTP headers have no characters above this one. */
const NOT_IN_HEADERS = /[^\0-\u00ff]/u;

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

/** Akool's own host. Its address without encryption would show the key to everyone on the way. */
const UNENCRYPTED = DEFAULT_BASE_URL.replace('https:', 'http:');

/** Where a base URL ends if somebody pasted the whole address of an endpoint. */
const ENDPOINT = /\/(?:api\/open|interface\/detect-api)(?:\/.*)?$/;

/**
 * Reads the API key of a credential, without what came along when it was pasted: blanks and
 * invisible characters, quotes, and the name of its header.
 *
 * @param value the value in the credential
 * @throws {ValidationError} when there is none, or it has characters that no key has
 */
export function readApiKey(value: unknown): string {
	const apiKey = withoutWrapping(value);
	if (apiKey === '') {
		throw new ValidationError(
			'There is no API key in the Akool API credential',
			'Copy it from akool.com (API, then Credentials).',
		);
	}
	const [character] = NOT_IN_HEADERS.exec(apiKey) ?? [];
	if (character !== undefined) {
		throw new ValidationError(
			`The API key in the Akool API credential has a character in it that no key has: "${character}"`,
			'It was probably copied while it was hidden or shortened. Copy it again from akool.com (API, then Credentials), with the copy button.',
		);
	}
	return apiKey;
}

/**
 * Reads the client ID of a credential in the same way. It is in no header, so any characters will do.
 *
 * @param value the value in the credential
 * @returns undefined if there is none
 */
export function readClientId(value: unknown): string | undefined {
	return withoutWrapping(value) || undefined;
}

/**
 * Reads the base URL that `ENDPOINTS` are relative to. What belongs to an endpoint is cut off; the
 * path of a proxy in front of Akool is kept. Akool's own host is always asked over https.
 *
 * @param value the value in the credential; empty for {@link DEFAULT_BASE_URL}
 * @returns the URL without slashes at its end
 * @throws {ValidationError} when it is not a web address
 */
export function readBaseUrl(value: unknown): string {
	const text = withoutWrapping(value) || DEFAULT_BASE_URL;
	const url = new URL(readWebAddress(text, 'Base URL', DEFAULT_BASE_URL));
	url.search = '';
	url.hash = '';
	url.pathname = url.pathname.replace(ENDPOINT, '');
	if (url.origin === UNENCRYPTED) url.protocol = 'https:';
	return url.href.replace(/\/+$/, '');
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

/** Returns a value of the credential without what came along when it was pasted; '' for none. */
export function withoutWrapping(value: unknown): string {
	return (textOf(value) ?? '')
		.replace(BLANKS, ' ')
		.replace(BEFORE_KEY, '')
		.replace(AFTER_KEY, '')
		.replaceAll(' ', '');
}
