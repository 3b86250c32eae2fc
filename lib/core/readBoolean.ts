import { ValidationError } from './errors';
import { scalarText, shownValue } from './scalarText';

/**
 * Words for on and off. A spreadsheet writes its checkboxes in the language of its user (`WAHR`,
 * `VRAI`), a database its booleans as `t` and `f`, a form a ticked box as `on`.
 */
const ON = 'true yes y t on 1 enabled checked wahr ja vrai oui verdadero sí si vero verdadeiro sim';
const OFF = 'false no n f off 0 disabled unchecked falsch nein faux non falso não nao';

/** Crosses are missing: some people mark with them what they want, others what they don't. */
const TICKS = new Map([
	...[...'✓✔✅☑'].map((tick) => [tick, true] as const),
	['☐', false] as const,
]);

const WORDS = new Map([
	...ON.split(' ').map((word) => [word, true] as const),
	...OFF.split(' ').map((word) => [word, false] as const),
]);

/**
 * Reads a parameter that is on or off. An expression may give it as text, as a number, or as the
 * list of a form's checkboxes: `TRUE`, `yes`, `1`, `✓`, `["Yes"]`.
 *
 * @param field the display name of the parameter
 * @param fallback the value if it is empty, as an empty cell of a spreadsheet is
 * @throws {ValidationError} when it is neither on nor off
 */
export function readBoolean(value: unknown, field: string, fallback: boolean): boolean {
	if (typeof value === 'boolean') return value;
	// Of a form's checkboxes only the ticked ones are in the list.
	if (Array.isArray(value) && value.length === 0) return false;
	const text = scalarText(Array.isArray(value) && value.length === 1 ? value[0] : value);
	const read = text === '' ? fallback : meaningOf(text ?? '');
	if (read !== undefined) return read;
	throw new ValidationError(
		`'${field}' must be true or false, but is ${shownValue(value)}`,
		'Use true or false. The words yes, no, on and off and the numbers 1 and 0 work, too.',
	);
}

function meaningOf(text: string): boolean | undefined {
	return TICKS.get(text) ?? WORDS.get(text.normalize('NFKC').toLowerCase());
}
