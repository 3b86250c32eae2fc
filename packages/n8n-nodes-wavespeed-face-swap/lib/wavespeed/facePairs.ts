import { readEntries } from '../../../../lib/core/entryLists';
import { type FindFile, givesMedia, type Media, readMedia } from '../../../../lib/core/media';
import type { WantedMedia } from '../../../../lib/core/wantedMedia';
import { MAX_FACES } from './swapBody';
import { WAVESPEED_INFO } from './waveSpeedInfo';

/** A picture with a new face, and one with the face that it replaces. */
export interface FacePair {
	source: Media;
	/** Undefined if the job's target shows that face alone. */
	target?: Media;
}

const PAIRS = {
	provider: WAVESPEED_INFO.name,
	example: '[{ "sourceUrl": "https://…", "targetUrl": "https://…" }]',
	keys: ['source', 'target'].flatMap((part) => ['Url', 'Field', 'Type'].map((end) => part + end)),
	most: MAX_FACES,
};

/**
 * Reads pairs of faces: `sourceUrl` or a file (see {@link readMedia}), and the same for `target`,
 * which a single pair may leave out.
 *
 * @param value a list of objects, or JSON text of one
 * @param field the display name of one entry, e.g. `Pair`
 * @throws {ValidationError} naming the number of the pair (from 1) and its field
 */
export function readFacePairs(value: unknown, field: string, findFile: FindFile): FacePair[] {
	const entries = readEntries(value, { ...PAIRS, entry: field });
	return entries.map((entry, index) => {
		const values = (key: string) => entry[key];
		const media = (part: string, title: string) =>
			readMedia(values, part, `${field} ${index + 1}: ${title}`, findFile);
		const source = media('source', 'Source Face');
		const isAlone = entries.length === 1 && !givesMedia(values, 'target', 'Target Face');
		return isAlone ? { source } : { source, target: media('target', 'Target Face') };
	});
}

/** Returns all pictures of pairs. */
export function mediaOfPairs(pairs: readonly FacePair[]): WantedMedia[] {
	return pairs
		.flatMap(({ source, target }) => (target ? [source, target] : [source]))
		.map((media) => ({ media, wanted: 'image' }));
}
