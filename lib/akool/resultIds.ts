import { listOf } from '../core/coerce';
import { ValidationError } from '../core/errors';
import { withoutInvisible } from '../core/invisible';

/** What may stand between and round IDs, points of a list and the brackets of a broken one included. */
const SEPARATORS = /(?:[\s,;|"'`“”[\]*•]|(?<![\w-])-(?![\w-]))+/;

/** What an expression puts into text where it found nothing. */
const NOTHING = /^(?:undefined|null|nan|object)$/i;

/**
 * Reads the IDs of the results a user wants.
 *
 * @param value one ID, several separated by commas, spaces or line breaks, or a list of them, also as JSON
 * @param field the display name of the parameter
 * @returns each ID once, in the given order
 * @throws {ValidationError} when there is none, or one can't be an `_id`
 */
export function readResultIds(value: unknown, field: string): string[] {
	const parts = (listOf(value) ?? [value])
		.flatMap((part) =>
			typeof part === 'string' ? withoutInvisible(part).split(SEPARATORS) : [part],
		)
		.filter((part) => part !== '' && part !== null && part !== undefined);
	if (parts.length === 0) {
		throw new ValidationError(
			`'${field}' is empty`,
			'Enter the ID that an Akool node returns as _id, e.g. 6593c94c0ef703e8c055e3c8.',
		);
	}
	const ids = new Set<string>();
	for (const part of parts) {
		if (typeof part !== 'string' || !isResultId(part) || NOTHING.test(part)) {
			throw new ValidationError(
				`'${field}' contains something that is not an ID`,
				'An ID is made of letters and digits, e.g. 6593c94c0ef703e8c055e3c8.',
			);
		}
		if (JOB_ID.test(part)) {
			throw new ValidationError(
				`'${field}' contains a job_id instead of an _id: ${part}`,
				'Akool finds results by their _id only, e.g. 6593c94c0ef703e8c055e3c8.',
			);
		}
		ids.add(part);
	}
	return [...ids];
}

/**
 * Whether a text can be a job's `_id`. Akool's have 24 hex digits; others are accepted if their
 * characters have no special meaning in a URL or a list.
 */
export function isResultId(text: string): boolean {
	return /^[a-z\d][\w-]{0,99}$/i.test(text);
}

/**
 * Akool's processing number: a time to the millisecond and a counter. Akool returns an empty list
 * for it.
 */
const JOB_ID = /^\d{17}-\d+$/;
