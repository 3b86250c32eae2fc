import { ValidationError } from '../core/errors';
import { readIds } from '../core/resultIds';

const EXAMPLE = '6593c94c0ef703e8c055e3c8';

/**
 * Reads the IDs of the results a user wants.
 *
 * @param value one ID, several separated by commas, spaces or line breaks, or a list of them, also as JSON
 * @param field the display name of the parameter
 * @returns each ID once, in the given order
 * @throws {ValidationError} when there is none, or one can't be an `_id`
 */
export function readResultIds(value: unknown, field: string): string[] {
	const ids = readIds(value, field, {
		example: EXAMPLE,
		source: 'the ID that an Akool node returns as _id',
		characters: 'letters and digits',
	});
	const number = ids.find((id) => JOB_ID.test(id));
	if (number === undefined) return ids;
	throw new ValidationError(
		`'${field}' contains a job_id instead of an _id: ${number}`,
		`Akool finds results by their _id only, e.g. ${EXAMPLE}.`,
	);
}

/**
 * Akool's processing number: a time to the millisecond and a counter. Akool returns an empty list
 * for it.
 */
const JOB_ID = /^\d{17}-\d+$/;
