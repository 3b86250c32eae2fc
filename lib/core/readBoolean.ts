import { ValidationError } from './errors';

const BOOLEANS = new Map<unknown, boolean>([
	...['true', 'yes', 'y', 'on', '1'].map((text) => [text, true] as const),
	...['false', 'no', 'n', 'off', '0'].map((text) => [text, false] as const),
]);

/**
 * Reads a parameter that is on or off. An expression may give it as text or as a number, as a
 * spreadsheet has it: `TRUE`, `yes`, `1`.
 *
 * @param field the display name of the parameter
 * @param fallback the value if it is empty
 * @throws {ValidationError} when it is neither on nor off
 */
export function readBoolean(value: unknown, field: string, fallback: boolean): boolean {
	if (typeof value === 'boolean') return value;
	const text = String(value ?? '')
		.trim()
		.toLowerCase();
	const read = text === '' ? fallback : BOOLEANS.get(text);
	if (read !== undefined) return read;
	throw new ValidationError(
		`'${field}' has to be true or false, but is ${String(value)}`,
		'Give true or false. The words yes, no, on and off and the numbers 1 and 0 are understood, too.',
	);
}
