import { splitList } from './coerce';
import { ValidationError } from './errors';
import { lettersOf, scalarText, shownValue, titleOf } from './scalarText';

/** One of the values a parameter can have, and the name that people see. */
export interface Choice<Value extends string = string> {
	name: string;
	value: Value;
}

/** A parameter that has one of several values; n8n's description of it is one. */
export interface ChoiceField<Value extends string = string> {
	displayName: string;
	options: ReadonlyArray<Choice<Value>>;
	default: Value;
}

/** A parameter that has any number of several values. */
export type ChoicesField<Value extends string = string> = Omit<ChoiceField<Value>, 'default'> & {
	default: readonly Value[];
};

/**
 * Reads a parameter that has one of several values. An expression may give the value or its display
 * name, whatever their case, spaces and hyphens.
 *
 * @param value nothing for the field's default, as an empty cell of a spreadsheet is
 * @throws {ValidationError} listing the display names, when it is none of them
 */
export function readChoice<Value extends string>(value: unknown, field: ChoiceField<Value>): Value {
	// The list is that of a form's field in which several could be chosen.
	const single: unknown = Array.isArray(value) && value.length < 2 ? value[0] : value;
	return scalarText(single) === '' ? field.default : choiceOf(single, field);
}

/**
 * Reads a parameter that has any number of several values, as a list or as text with commas.
 *
 * @param value nothing for the field's default
 * @returns each value once
 * @throws {ValidationError} listing the display names, for one that is none of them
 */
export function readChoices<Value extends string>(
	value: unknown,
	field: ChoicesField<Value>,
): Value[] {
	const entries = splitList(value);
	if (entries.length === 0) return [...field.default];
	return [...new Set(entries.map((entry) => choiceOf(entry, field)))];
}

function choiceOf<Value extends string>(
	value: unknown,
	field: Pick<ChoiceField<Value>, 'displayName' | 'options'>,
): Value {
	const letters = lettersOf(scalarText(value) ?? '');
	const isMeant = ({ name, value: own }: Choice) =>
		[own, name, titleOf({ displayName: name })].some((text) => lettersOf(text) === letters);
	const choice = letters === '' ? undefined : field.options.find(isMeant);
	if (choice) return choice.value;
	throw choiceError(
		value,
		titleOf(field),
		field.options.map(({ name }) => name),
	);
}

/**
 * The error for a value that a parameter can't have.
 *
 * @param title the display name of the parameter
 * @param names what it can be
 * @param advice what to do
 */
export function choiceError(
	value: unknown,
	title: string,
	names: string[],
	advice = 'Choose one of these, or let the expression return one of them.',
): ValidationError {
	return new ValidationError(
		`'${title}' must be ${either(names)}, but is ${shownValue(value)}`,
		advice,
	);
}

function either(names: string[]): string {
	const last = names.length - 1;
	return last < 1 ? names.join() : `${names.slice(0, last).join(', ')} or ${names[last]}`;
}
