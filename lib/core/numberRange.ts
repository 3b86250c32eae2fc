import { numberOf } from './coerce';
import { ValidationError } from './errors';

/** The numbers that a parameter accepts. */
export interface NumberRange {
	/** The smallest number accepted. */
	min?: number;
	/** All accepted numbers are greater than this. */
	above?: number;
	/** The largest number accepted. */
	max?: number;
	/** Whether only integers are accepted. */
	whole?: boolean;
}

/** Returns the number in a value, also from text; undefined if it is not in the range. */
export function numberIn(
	{ min = -Infinity, above = -Infinity, max = Infinity, whole = false }: NumberRange,
	value: unknown,
): number | undefined {
	const number = numberOf(value);
	if (number === undefined || (whole && !Number.isInteger(number))) return undefined;
	return number >= min && number > above && number <= max ? number : undefined;
}

/**
 * Reads a parameter that has to be a number.
 *
 * @param field the display name of the parameter
 * @throws {ValidationError} when it is not a number in the range
 */
export function requireNumber(value: unknown, field: string, range: NumberRange): number {
	const number = numberIn(range, value);
	if (number !== undefined) return number;
	throw new ValidationError(
		`'${field}' has to be ${rangeText(range)}, but is ${String(value) || 'empty'}`,
		'Give such a number, or remove the option to use the default.',
	);
}

function rangeText({ min, above, max, whole }: NumberRange): string {
	const kind = whole ? 'a whole number from ' : '';
	if (min !== undefined && max !== undefined) return `${kind}${min} to ${max}`;
	return above === undefined ? `${min} or more` : `above ${above}`;
}
