import { ValidationError } from './errors';

const LINE_ENDS = /[\t\r\n\v\f\x85\u2028\u2029]+/;

/** An encoded character that may stand inside an address before another one: not a separator. */
const ENCODED = '(?<=%(?!20|0[9ad]|2c|3b)[0-9a-f]{2})';

const NAME_ENDING = '\\.(?:jpe?g|png|webp|gif|bmp|heic|avif|mp4|mov|avi|webm)';

/**
 * Where another address begins: after what separates the entries of a list, or right after the end
 * of the one before. An address inside another one, e.g. as a value of its query, follows `=`, `/`
 * or `:`.
 */
const NEXT_ADDRESS = new RegExp(
	`(?!${ENCODED})(?<=[\\s,;|"'\`<>[\\]\\w).…-])(?=https?:\\/\\/)|(?<=[\\s,;|"'])(?=data:\\w+\\/)|(?<=\\s|${NAME_ENDING}[,;|])(?=www\\.\\w)`,
	'gi',
);

const BEGINNING = /^(?:(?:https?:)?\/\/|www\.|data:)/i;

/** How an address goes on after a line end: only like this it is certain that it does. */
const CONTINUATION = /^(?:[?&=]|%[0-9a-f]{2})\S*$/i;

/**
 * The end of a file's name, and words after it. A query that no words follow is read once, not again
 * from each name in it.
 */
const WORDS_AFTER_NAME = new RegExp(
	`${NAME_ENDING}(?:(?:[?#]\\S*)?\\s+(?<words>[^]+)$|[?#]\\S*)`,
	'i',
);

/** Words that may belong to a name: `photo.jpg copy.jpg`. */
const REST_OF_NAME = new RegExp(`^[^/]*${NAME_ENDING}$`, 'i');

/**
 * Reads text that is to hold one address: an address of which the query was wrapped to another line
 * becomes one again. Nothing else is joined.
 *
 * @param text without anything around it
 * @param field the display name of the parameter
 * @throws {ValidationError} when it holds several addresses, or words beside one
 */
export function readOnly(text: string, field: string): string {
	const parts = splitAtAddresses(text);
	const count = parts.filter((part) => BEGINNING.test(part)).length;
	if (count > 1) throw severalError(field, count);
	const [first = '', ...more] = linesOf(text);
	const isWrapped = more.every((line) => CONTINUATION.test(line));
	if (parts.length > 1 || !isWrapped || hasWordsBeside(first)) {
		throw new ValidationError(
			`'${field}' contains more than a web address`,
			'Enter only the address, on one line.',
			'unreachable',
		);
	}
	return [first, ...more].join('');
}

/** Splits text where other addresses begin. */
export function splitAtAddresses(text: string): string[] {
	return text.split(NEXT_ADDRESS);
}

/** Returns the lines of a text that are not blank, trimmed; a cell of a table counts as one. */
export function linesOf(text: string): string[] {
	return text
		.split(LINE_ENDS)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/**
 * The error for several addresses where one is wanted.
 *
 * @param field the display name of the parameter
 */
export function severalError(field: string, count: number): ValidationError {
	return new ValidationError(
		`'${field}' contains ${count} web addresses, but takes only one`,
		'Enter one address. To use several, make an item of each, e.g. with the Split Out node.',
		'unreachable',
	);
}

function hasWordsBeside(line: string): boolean {
	const { words } = WORDS_AFTER_NAME.exec(line)?.groups ?? {};
	return words !== undefined && !REST_OF_NAME.test(words);
}
