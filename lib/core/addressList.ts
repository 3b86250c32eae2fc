import { givenEntries, listOf } from './coerce';
import { linesOf, splitAtAddresses } from './severalAddresses';
import { trimCharacters } from './trimCharacters';

/** A comma that separates: commas inside addresses have no blank after them. */
const SEPARATOR = /[,;]\s+/;

/** What is left of a list round an entry. */
const AROUND = /[\s,;|"'`“”]/;

/** A line end as programs write it in text. */
const ESCAPED_LINE_END = /(?:\\[rn])+/;

/** What stands in front of an entry in a list of points. */
const BULLET = /^(?:[-*•–]|\d{1,3}[.)])$/;

/** Beginnings of whole files as text, which may be wrapped into lines. */
const FILE = /^["']?(?:data:|[\w+/]{32})/i;

/**
 * Splits a list of addresses that a parameter holds. Files as text may be among them.
 *
 * @param value a list, JSON text of one, or text with addresses on lines of their own, separated by
 *   blanks, or by commas that another address or a blank follows
 * @returns the entries that are not empty, as the person gave them
 */
export function readAddressList(value: unknown): unknown[] {
	return givenEntries(listOf(value) ?? (typeof value === 'string' ? split(value) : [value]));
}

function split(text: string): string[] {
	// A list that is nearly JSON: without quotes, or with a comma too many.
	const inner = text.trim().replace(/^\[([^]*)\]$/, '$1');
	return splitAtAddresses(inner)
		.flatMap(unlessFile((part) => part.split(ESCAPED_LINE_END)))
		.flatMap(unlessFile(linesOf))
		.flatMap(unlessFile((part) => part.split(SEPARATOR)))
		.map((part) => trimCharacters(part, AROUND))
		.filter((part) => !BULLET.test(part));
}

/** Makes a function that divides a text, but leaves a file whole. */
function unlessFile(divide: (part: string) => string[]): (part: string) => string[] {
	return (part) => (FILE.test(part) ? [part] : divide(part));
}
