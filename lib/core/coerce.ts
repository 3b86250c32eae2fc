/** Reads of answers whose shapes are only half documented: wrong types count as missing. */

/** A text that is not blank, trimmed; numbers count, since IDs have been seen as either. */
export function textOf(value: unknown): string | undefined {
	const text = typeof value === 'number' ? String(value) : value;
	return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** A finite number, also when it came as text. */
export function numberOf(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A list of numbers of just this length. */
export function numbersOf(value: unknown, length: number): number[] | undefined {
	if (!Array.isArray(value) || value.length !== length) return undefined;
	const numbers = value.map(numberOf);
	return numbers.every((number): number is number => number !== undefined) ? numbers : undefined;
}

/** The same object without fields that are undefined, so that they do not show up empty. */
export function definedOnly<T extends object>(value: T): T {
	return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
