import { numberOf } from './coerce';
import { ValidationError } from './errors';

/** Which numbers a parameter can hold. */
export interface NumberRange {
	/** The smallest number. */
	min?: number;
	/** A number that is already too small. */
	above?: number;
	/** The largest number. */
	max?: number;
	/** Whether only whole numbers will do. */
	whole?: boolean;
}

/** The number in a value, also when it came as text; undefined when it is not in the range. */
export function numberIn(
	{ min = -Infinity, above = -Infinity, max = Infinity, whole = false }: NumberRange,
	value: unknown,
): number | undefined {
	const number = numberOf(value);
	if (number === undefined || (whole && !Number.isInteger(number))) return undefined;
	return number >= min && number > above && number <= max ? number : undefined;
}

/**
 * Reads a parameter that holds a number.
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
