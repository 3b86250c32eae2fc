import { ValidationError } from './errors';
import { requireEvaluated } from './failedExpression';
import { withoutInvisible } from './invisible';
import { readOnly, severalError } from './severalAddresses';
import { unwrapAddress } from './unwrapAddress';

/** The longest text that is read as an address, in characters; signed ones have some 2,000. */
const LONGEST = 8192;

/**
 * Reads the text of an address as a person gives it, without what came along when it was copied:
 * blanks, invisible characters, quotes, a link in HTML or Markdown and the like. What is not
 * certainly one address is refused.
 *
 * @param value the value of the parameter: text, or a list with one text
 * @param field the display name of the parameter
 * @param example a valid address, for the message
 * @returns text that is not empty, but not yet known to be a web address
 * @throws {ValidationError} naming the parameter
 */
export function readPastedAddress(value: unknown, field: string, example: string): string {
	const given = onlyEntry(value, field);
	const advice = `Enter a complete web address, e.g. ${example}.`;
	if (given === undefined || given === null || given === '') {
		throw new ValidationError(`'${field}' is empty`, advice);
	}
	if (typeof given !== 'string') {
		throw new ValidationError(`'${field}' is not a web address`, adviceFor(given) ?? advice);
	}
	if (given.length > LONGEST) {
		throw new ValidationError(
			`'${field}' has ${given.length} characters, too many for a web address`,
			advice,
			'unreachable',
		);
	}
	const visible = withoutInvisible(given).trim();
	requireEvaluated(visible, field);
	const text = withOneScheme(readOnly(unwrapAddress(visible), field));
	if (text === '') throw new ValidationError(`'${field}' is not a web address`, advice);
	requireEvaluated(text, field);
	return text;
}

/** Returns the only entry of a list; anything else as it is. */
function onlyEntry(value: unknown, field: string): unknown {
	if (value instanceof URL) return value.href;
	if (!Array.isArray(value)) return value;
	const entries = value.filter((entry) => entry !== null && entry !== undefined && entry !== '');
	if (entries.length > 1) throw severalError(field, entries.length);
	return onlyEntry(entries[0], field);
}

/** Removes a scheme that was typed twice, and writes it in lower case, as phones do not. */
function withOneScheme(text: string): string {
	return text
		.replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '')
		.replace(/^https?:\/\//i, (scheme) => scheme.toLowerCase());
}

function adviceFor(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	return 'mimeType' in value
		? "It is a file. Set the type above to 'Binary File' and enter the name of the file's field."
		: 'It is an object. Use the field in it that contains the address, e.g. {{ $json.photo.url }}.';
}
