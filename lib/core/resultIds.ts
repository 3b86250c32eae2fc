import { listOf } from './coerce';
import { ValidationError } from './errors';
import { withoutInvisible } from './invisible';

/** What may stand between and round IDs, points of a list and the brackets of a broken one included. */
const SEPARATORS = /(?:[\s,;|"'`“”[\]*•]|(?<![\w-])-(?![\w-]))+/;

/** What an expression puts into text where it found nothing. */
const NOTHING = /^(?:undefined|null|nan|object)$/i;

/** How a provider's IDs look, for messages. */
export interface IdForm {
	/** A valid ID. */
	example: string;
	/** Where the user gets one, e.g. `the ID that an Example node returns as id`. */
	source: string;
	/** What IDs are made of, e.g. `letters and digits`. */
	characters: string;
}

/**
 * Reads the IDs of the results a user wants.
 *
 * @param value one ID, several separated by commas, spaces or line breaks, or a list of them, also as JSON
 * @param field the display name of the parameter
 * @returns each ID once, in the given order
 * @throws {ValidationError} when there is none, or one can't be an ID, see {@link isResultId}
 */
export function readIds(
	value: unknown,
	field: string,
	{ example, source, characters }: IdForm,
): string[] {
	const parts = (listOf(value) ?? [value])
		.flatMap((part) =>
			typeof part === 'string' ? withoutInvisible(part).split(SEPARATORS) : [part],
		)
		.filter((part) => part !== '' && part !== null && part !== undefined);
	if (parts.length === 0) {
		throw new ValidationError(`'${field}' is empty`, `Enter ${source}, e.g. ${example}.`);
	}
	if (!parts.every(isId)) {
		throw new ValidationError(
			`'${field}' contains something that is not an ID`,
			`An ID is made of ${characters}, e.g. ${example}.`,
		);
	}
	return [...new Set(parts)];
}

/**
 * Whether a text can be an ID: its characters have no special meaning in a URL or a list.
 */
export function isResultId(text: string): boolean {
	return /^[a-z\d][\w-]{0,99}$/i.test(text);
}

function isId(part: unknown): part is string {
	return typeof part === 'string' && isResultId(part) && !NOTHING.test(part);
}
