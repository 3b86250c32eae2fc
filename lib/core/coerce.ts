import { withoutInvisible } from './invisible';
import { jsonIn } from './jsonText';

/** Readers for values of uncertain type: a value of the wrong type counts as missing. */

/** Whether a value is a JSON object (neither null nor a list). */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a text trimmed; undefined if it is blank. Accepts numbers, since IDs come as either. */
export function textOf(value: unknown): string | undefined {
	const text = typeof value === 'number' ? String(value) : value;
	return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** Returns a finite number, also from text. */
export function numberOf(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Returns a list of exactly `length` numbers, also from texts. */
export function numbersOf(value: unknown, length: number): number[] | undefined {
	if (!Array.isArray(value) || value.length !== length) return undefined;
	const numbers = value.map(numberOf);
	return numbers.every((number): number is number => number !== undefined) ? numbers : undefined;
}

/** Returns a copy without the undefined fields, so that they do not show up empty in n8n. */
export function definedOnly<T extends object>(value: T): T {
	return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

/**
 * Adds to the fields of a record those that only an earlier record of the same thing has.
 *
 * @param now with all fields that there can be, for their order
 */
export function withEarlierFields<T extends object>(now: T, earlier?: T): T {
	return definedOnly({ ...now, ...definedOnly(earlier ?? {}), ...definedOnly(now) });
}

/** Returns a list, or the list in a JSON text; undefined for anything else. */
export function listOf(value: unknown): unknown[] | undefined {
	const isJson = typeof value === 'string' && /^\s*(?:\[|```)/.test(value);
	const list = isJson ? jsonIn(value) : value;
	return Array.isArray(list) ? list : undefined;
}

/**
 * Splits a list of names or numbers that a parameter holds. For addresses, in which there may be
 * commas, see addressList.ts.
 *
 * @param value a list, JSON text of one, or text with entries separated by commas or line breaks
 * @returns the entries that are not empty; texts are trimmed
 */
export function splitList(value: unknown): unknown[] {
	return givenEntries(
		listOf(value) ?? (typeof value === 'string' ? value.split(/[,\n]/) : [value]),
	);
}

/** Returns the entries of a list that are not empty; texts are trimmed. */
export function givenEntries(list: readonly unknown[]): unknown[] {
	return list
		.map((entry) => (typeof entry === 'string' ? withoutInvisible(entry).trim() : entry))
		.filter((entry) => entry !== '' && entry !== null && entry !== undefined);
}
