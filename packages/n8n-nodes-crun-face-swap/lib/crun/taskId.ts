import { ValidationError } from '../../../../lib/core/errors';
import { type IdForm, readIds } from '../../../../lib/core/resultIds';

const CRUN_IDS: Omit<IdForm, 'source'> = {
	example: '0f9a3c52-7d1e-4b60-8a2f-5c6d7e8f9a0b',
	characters: 'letters, digits, hyphens and underscores',
};

/**
 * Reads the IDs of the tasks whose results a user wants.
 *
 * @param value one ID, several separated by commas, spaces or line breaks, or a list of them, also as JSON
 * @param field the display name of the parameter
 * @returns each ID once, in the given order
 * @throws {ValidationError} when there is none, or one has characters that no ID has, such as those
 *   that lead to another path
 */
export function readTaskIds(value: unknown, field: string): string[] {
	return readIds(value, field, { ...CRUN_IDS, source: 'the ID that a Crun node returns as id' });
}

/**
 * Reads the ID of the face detection that a user wants to be used.
 *
 * @param field the display name of the parameter
 * @throws {ValidationError} when there is none, it can't be an ID, or there are several
 */
export function readDetectTaskId(value: unknown, field: string): string {
	const source = 'the ID that Crun Face Detect returns as detectTaskId';
	if (`${value ?? ''}`.trim() === '') {
		throw new ValidationError(
			`'${field}' is empty`,
			`Enter ${source}, or remove the option to have the faces found again.`,
		);
	}
	const [id, ...others] = readIds(value, field, { ...CRUN_IDS, source });
	if (others.length === 0) return id;
	throw new ValidationError(
		`'${field}' contains several IDs`,
		`All faces of a picture have the same. Enter ${source}, of one item.`,
	);
}
