import { isJsonObject } from '../core/coerce';
import { ValidationError } from '../core/errors';
import { type FindFile, type Media, readMedia } from '../core/media';
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

/**
 * Reads a list that the user gave as fields or as JSON.
 *
 * @param value a list of objects, or JSON text of one
 * @param field the display name of the list's parameter
 * @param most the maximum number of entries Akool accepts
 * @param like an example of such a list, for the message
 * @throws {ValidationError} when it is not such a list, is empty, or is too long
 */
export function readEntries(
	value: unknown,
	field: string,
	most: number,
	like: string,
): Array<Record<string, unknown>> {
	const list = typeof value === 'string' ? parsedJson(value) : value;
	if (!Array.isArray(list) || !list.every(isJsonObject)) {
		throw new ValidationError(`'${field}' is not a list of objects`, `It has to be like ${like}.`);
	}
	if (list.length === 0) {
		throw new ValidationError(`'${field}' is empty`, 'Add at least one entry.');
	}
	if (list.length > most) {
		throw new ValidationError(
			`'${field}' has ${list.length} entries, but Akool takes at most ${most}`,
			'Leave out those that matter least.',
		);
	}
	return list;
}

const PAIRS = '[{ "sourceUrl": "https://…", "targetUrl": "https://…" }]';

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
	return readEntries(value, `${field}s`, most, PAIRS).map((entry, index) => {
		const name = (part: string) => `${field} ${index + 1}: ${part}`;
		const face = (part: string, title: string, pictureTitle: string): FaceInput => ({
			media: readMedia((key) => entry[key], part, name(pictureTitle), findFile),
			landmarks: readLandmarks(entry[`${part}Landmarks`], name(`${title} Landmarks`)),
		});
		return {
			source: face('source', 'Source', 'Source Face'),
			target: face('target', 'Target', 'Target Picture'),
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
		`'${field} ${lacking + 1}' has no landmarks for both pictures`,
		"Akool needs them here. Fill them in, or set 'Landmarks' to 'Detect'.",
	);
}

/** Returns undefined if the text is not JSON. */
function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
