import { ValidationError } from './errors';
import { scalarText, shownValue, titleOf } from './scalarText';

/** A parameter that is a short text such as a name; n8n's description of it is one. */
export interface TextField {
	displayName: string;
	default: string;
}

/**
 * Reads a parameter that is a short text, without the spaces around it. An expression may give it as
 * a number.
 *
 * @param value nothing for the field's default
 * @throws {ValidationError} when it is something else, such as a list
 */
export function readText(value: unknown, field: TextField): string {
	const text = scalarText(value);
	if (text !== undefined) return text || field.default;
	throw new ValidationError(
		`'${titleOf(field)}' must be text, but is ${shownValue(value)}`,
		'Let the expression return text.',
	);
}
