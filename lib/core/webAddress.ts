import { ValidationError } from './errors';

/**
 * Checks that a value is a web address that a provider can be given.
 *
 * @param value the value of the parameter
 * @param field the display name of the parameter
 * @param example a good address, for the message
 * @returns the trimmed address; spaces and letters outside ASCII percent-encoded
 * @throws {ValidationError} naming the parameter
 */
export function readWebAddress(
	value: unknown,
	field: string,
	example = 'https://example.com/portrait.jpg',
): string {
	const text = typeof value === 'string' ? value.trim() : '';
	if (text === '') {
		throw new ValidationError(
			value === undefined || value === null || value === ''
				? `'${field}' is empty`
				: `'${field}' is not a web address`,
			`Give a complete web address, e.g. ${example}.`,
		);
	}
	const url = parseUrl(text);
	if (!url || !url.hostname || !/^[a-z]+:\/\//i.test(text)) {
		throw new ValidationError(
			`'${field}' is not a web address: ${text.slice(0, 100)}`,
			`It has to be complete and start with https:// or http://, e.g. ${example}.`,
		);
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new ValidationError(
			`'${field}' starts with ${url.protocol}//, which can't be fetched from the web`,
			'Use an address that starts with https:// or http://.',
		);
	}
	return /[^\x21-\x7e]/.test(text) ? url.href : text;
}

function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
