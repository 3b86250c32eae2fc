import { readIds } from '../../../../lib/core/resultIds';

/**
 * Reads the IDs of the predictions whose results a user wants.
 *
 * @param value one ID, several separated by commas, spaces or line breaks, or a list of them, also as JSON
 * @param field the display name of the parameter
 * @returns each ID once, in the given order
 * @throws {ValidationError} when there is none, or one has characters that no ID has, such as those
 *   that lead to another path
 */
export function readPredictionIds(value: unknown, field: string): string[] {
	return readIds(value, field, {
		example: '0123456789abcdef0123456789abcdef',
		source: 'the ID that a WaveSpeed node returns as id',
		characters: 'letters, digits, hyphens and underscores',
	});
}
