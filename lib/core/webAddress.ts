import { ValidationError } from './errors';

/**
 * Checks that a value is a web address Akool can be given ("must be a valid HTTP/HTTPS URL").
 *
 * @param value what the user gave
 * @param field the field's name as the user sees it
 * @param example what to show as a good one
 * @returns the trimmed address; spaces and letters outside ASCII percent-encoded
 * @throws {ValidationError} naming the field
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
	const url = parsed(text);
	if (!url || !url.hostname || !/^[a-z]+:\/\//i.test(text)) {
		throw new ValidationError(
			`'${field}' is not a web address: ${text.slice(0, 100)}`,
			`It has to be complete and start with https:// or http://, e.g. ${example}.`,
		);
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new ValidationError(
			`'${field}' starts with ${url.protocol}//, which Akool can't fetch from`,
			'Use an address that starts with https:// or http://.',
		);
	}
	return /[^\x21-\x7e]/.test(text) ? url.href : text;
}

function parsed(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
