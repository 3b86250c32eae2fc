/** Readers of values whose types are not certain: a value of the wrong type counts as missing. */

/** Whether a value is a JSON object (not null, not a list). */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that is not blank, trimmed. Numbers count too, since IDs come as either. */
export function textOf(value: unknown): string | undefined {
	const text = typeof value === 'number' ? String(value) : value;
	return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** A finite number, also when it came as text. */
export function numberOf(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A list of exactly `length` numbers. */
export function numbersOf(value: unknown, length: number): number[] | undefined {
	if (!Array.isArray(value) || value.length !== length) return undefined;
	const numbers = value.map(numberOf);
	return numbers.every((number): number is number => number !== undefined) ? numbers : undefined;
}

/** The same object without its undefined fields, so that they do not show up empty in n8n. */
export function definedOnly<T extends object>(value: T): T {
	return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

/**
 * Splits a list given as a parameter.
 *
 * @param value a list, or text with entries separated by commas or line breaks
 * @returns the entries that are not empty; texts among them trimmed
 */
export function splitList(value: unknown): unknown[] {
	const entries = typeof value === 'string' ? value.split(/[,\n]/) : value;
	return (Array.isArray(entries) ? entries : [entries])
		.map((entry) => (typeof entry === 'string' ? entry.trim() : entry))
		.filter((entry) => entry !== '' && entry !== null && entry !== undefined);
}
