import { readIds } from '../../../../lib/core/resultIds';

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
	return readIds(value, field, {
		example: '0f9a3c52-7d1e-4b60-8a2f-5c6d7e8f9a0b',
		source: 'the ID that a Crun node returns as id',
		characters: 'letters, digits, hyphens and underscores',
	});
}
