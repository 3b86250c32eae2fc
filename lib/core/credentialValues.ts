import { textOf } from './coerce';
import { ValidationError } from './errors';
import type { ProviderNames } from './providerNames';
import { readWebAddress } from './webAddress';

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

/** A provider's API, and where its key is found. */
export interface ProviderApi extends ProviderNames {
	/** Where the API key stands, e.g. `example.com (API, then Keys)`. */
	keyPlace: string;
	/** The API's own base URL, without a slash at its end; a credential can hold another. */
	defaultBaseUrl: string;
	/** Other base URLs of the provider's own, e.g. for some countries. */
	otherBaseUrls?: readonly string[];
	/** Matches the end of an address that belongs to an endpoint, not to the base URL. */
	endpointPath: RegExp;
}

/**
 * Reads the API key of a credential, without what came along when it was pasted: blanks and
 * invisible characters, quotes, and the name of its header.
 *
 * @param value the value in the credential
 * @throws {ValidationError} when there is none, or it has characters that no key has
 */
export function readApiKey(
	value: unknown,
	{ credential, keyPlace }: Pick<ProviderApi, 'credential' | 'keyPlace'>,
): string {
	const apiKey = withoutWrapping(value);
	if (apiKey === '') {
		throw new ValidationError(
			`There is no API key in the ${credential} credential`,
			`Copy it from ${keyPlace}.`,
		);
	}
	const [character] = NOT_IN_HEADERS.exec(apiKey) ?? [];
	if (character !== undefined) {
		throw new ValidationError(
			`The API key in the ${credential} credential has a character in it that no key has: "${character}"`,
			`It was probably copied while it was hidden or shortened. Copy it again from ${keyPlace}, with the copy button.`,
		);
	}
	return apiKey;
}

/**
 * Reads the base URL of a credential. What belongs to an endpoint is cut off; the path of a proxy in
 * front of the API is kept. The provider's own host is always asked over https: without encryption
 * its address would show the key to everyone on the way.
 *
 * @param value the value in the credential; empty for the provider's own
 * @returns the URL without slashes at its end
 * @throws {ValidationError} when it is not a web address
 */
export function readBaseUrl(
	value: unknown,
	api: Pick<ProviderApi, 'defaultBaseUrl' | 'otherBaseUrls' | 'endpointPath'>,
): string {
	const { defaultBaseUrl, endpointPath } = api;
	const text = withoutWrapping(value) || defaultBaseUrl;
	const url = new URL(readWebAddress(text, 'Base URL', defaultBaseUrl));
	url.search = '';
	url.hash = '';
	url.pathname = url.pathname.replace(endpointPath, '');
	if (isOwnBaseUrl(url.origin.replace('http:', 'https:'), api)) url.protocol = 'https:';
	return url.href.replace(/\/+$/, '');
}

/** Whether a base URL is one of the provider's own. */
export function isOwnBaseUrl(
	baseUrl: string,
	{ defaultBaseUrl, otherBaseUrls = [] }: Pick<ProviderApi, 'defaultBaseUrl' | 'otherBaseUrls'>,
): boolean {
	return baseUrl === defaultBaseUrl || otherBaseUrls.includes(baseUrl);
}

/** Returns a value of the credential without what came along when it was pasted; '' for none. */
export function withoutWrapping(value: unknown): string {
	return (textOf(value) ?? '')
		.replace(BLANKS, ' ')
		.replace(BEFORE_KEY, '')
		.replace(AFTER_KEY, '')
		.replaceAll(' ', '');
}
