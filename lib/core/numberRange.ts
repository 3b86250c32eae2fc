import { ValidationError } from './errors';
import { numbersMeant } from './numberText';
import { shownValue } from './scalarText';

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

/**
 * Returns the number in a value, also from text; undefined if it is not in the range, or not clear
 * (see {@link numbersMeant}).
 */
export function numberIn(
	{ min = -Infinity, above = -Infinity, max = Infinity, whole = false }: NumberRange,
	value: unknown,
): number | undefined {
	const [number, other] = numbersMeant(value);
	if (number === undefined || other !== undefined) return undefined;
	if (whole && !Number.isInteger(number)) return undefined;
	return number >= min && number > above && number <= max ? number : undefined;
}

/**
 * Reads a parameter that has to be a number.
 *
 * @param field the display name of the parameter
 * @throws {ValidationError} when it is not a number in the range, or can mean two numbers
 */
export function requireNumber(value: unknown, field: string, range: NumberRange): number {
	const number = numberIn(range, value);
	if (number !== undefined) return number;
	const meant = numbersMeant(value);
	if (meant.length > 1) {
		throw new ValidationError(
			`'${field}' is ${shownValue(value)}, which can mean ${meant.join(' or ')}`,
			'Write it without a thousands separator.',
		);
	}
	throw new ValidationError(
		`'${field}' must be ${rangeText(range)}, but is ${shownValue(value)}`,
		'Correct the number, or remove the option to use its default.',
	);
}

function rangeText({ min, above, max, whole }: NumberRange): string {
	const kind = whole ? 'a whole number' : 'a number';
	const limits = limitsText({ min, above, max });
	if (limits === '') return kind;
	if (!whole) return limits;
	return `${kind}${min !== undefined && max !== undefined ? ' from ' : ', '}${limits}`;
}

function limitsText({ min, above, max }: NumberRange): string {
	if (min !== undefined && max !== undefined) return `${min} to ${max}`;
	if (above !== undefined) return `above ${above}`;
	return min === undefined ? '' : `${min} or more`;
}
