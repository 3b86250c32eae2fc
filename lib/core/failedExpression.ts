import { ValidationError } from './errors';
import { shownAddress } from './shownAddress';

/** An expression as it is written, perhaps cut off at its end. Of several `${` the last one counts. */
const EXPRESSION = /\{\{[^]*?(?:\}\}|$)|\$\{(?:(?!\$\{)[^}])*\}/;

/** The same after a browser or program encoded its braces. */
const ENCODED_EXPRESSION = /%7b%7b(?:(?!%7d%7d)[^])*(?:%7d%7d|$)/i;

/** The beginning of an expression without its braces. */
const BARE_EXPRESSION = /^=?\s*\$(?:json|node|input|binary|items?|vars|fromAI|\()/i;

/** What is put into text where a value is missing or is no text. */
const NOTHING = /^(?:undefined|null|NaN|\[object \w+\])(?:$|[/.])/;

/** The same inside an address. */
const NOTHING_IN_ADDRESS = /\[object(?: |%20)\w+\]|\/(?:undefined(?:\.\w+)?|\.\w{3,4})$/;

/**
 * Refuses text in which an expression stands that was not evaluated, or that found nothing.
 *
 * @param text an address as given
 * @param field the display name of the parameter
 * @throws {ValidationError} naming the parameter
 */
export function requireEvaluated(text: string, field: string): void {
	const expression = expressionIn(text);
	if (expression !== undefined) {
		throw new ValidationError(
			`'${field}' contains an expression that was not evaluated: ${expression.slice(0, 100)}`,
			"Switch the field from 'Fixed' to 'Expression'. If the text comes from your data, correct it there.",
		);
	}
	const [nothing] = NOTHING.exec(text) ?? NOTHING_IN_ADDRESS.exec(text) ?? [];
	if (nothing === undefined) return;
	throw new ValidationError(
		`'${field}' has a gap where an expression returned nothing: ${shownAddress(text)}`,
		'Open the expression: its result for this item is shown below the field. Use a field that contains the address, or filter out the items that have none.',
	);
}

function expressionIn(text: string): string | undefined {
	const [written] = EXPRESSION.exec(text) ?? [];
	if (written !== undefined) return written;
	const [encoded = ''] = ENCODED_EXPRESSION.exec(text) ?? [];
	if (/\$|%24/.test(encoded)) return encoded;
	return BARE_EXPRESSION.test(text) ? text : undefined;
}
