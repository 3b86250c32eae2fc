import { readEntries } from '../core/entryLists';
import { ValidationError } from '../core/errors';
import { type FindFile, type Media, readMedia } from '../core/media';
import { AKOOL_INFO } from './akoolInfo';
import { readLandmarks } from './facePicture';

/** A picture with a face, as the user gave it; `landmarks` as returned by {@link readLandmarks}. */
export interface FaceInput {
	media: Media;
	landmarks?: string;
}

/** A new face and the face it replaces. */
export interface FacePair {
	source: FaceInput;
	target: FaceInput;
}

const PAIRS = {
	provider: AKOOL_INFO.name,
	example: '[{ "sourceUrl": "https://…", "targetUrl": "https://…" }]',
	keys: ['source', 'target'].flatMap((part) =>
		['Url', 'Field', 'Type', 'Landmarks'].map((end) => part + end),
	),
};

/**
 * Reads pairs of pictures: `sourceUrl` or a file (see {@link readMedia}), `sourceLandmarks`, and
 * the same for `target`.
 *
 * @param value a list of objects, or JSON text of one
 * @param field the display name of one entry, e.g. `Pair`
 * @param most the maximum number of entries
 * @throws {ValidationError} naming the number of the pair (from 1) and its field
 */
export function readPairs(
	value: unknown,
	field: string,
	most: number,
	findFile: FindFile,
): FacePair[] {
	return readEntries(value, { ...PAIRS, entry: field, most }).map((entry, index) => {
		const name = (part: string) => `${field} ${index + 1}: ${part}`;
		const face = (part: string, title: string, pictureTitle: string): FaceInput => ({
			media: readMedia((key) => entry[key], part, name(pictureTitle), findFile),
			landmarks: readLandmarks(entry[`${part}Landmarks`], name(`${title} Landmarks`)),
		});
		return {
			source: face('source', 'Source', 'Source Face'),
			target: face('target', 'Target', 'Target'),
		};
	});
}

/**
 * Checks that every picture has landmarks.
 *
 * @param field the display name of one entry, e.g. `Pair`
 * @throws {ValidationError} naming the first pair without them
 */
export function requireLandmarks(pairs: readonly FacePair[], field: string): void {
	const lacking = pairs.findIndex(({ source, target }) => !source.landmarks || !target.landmarks);
	if (lacking < 0) return;
	throw new ValidationError(
		`'${field} ${lacking + 1}' needs landmarks for both pictures`,
		"Fill them in, or set 'Landmarks' to 'Automatic'.",
	);
}
