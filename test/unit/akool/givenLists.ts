import { readMappings } from '../../../lib/akool/faceMappings';
import { readPairs } from '../../../lib/akool/facePairs';
import type { MediaFile } from '../../../lib/core/media';

export const A = 'https://example.com/a.jpg';
export const B = 'https://example.com/b.jpg';
export const POINTS = '1,2:3,4:5,6:7,8';

/** Finds a file of any name. */
export const findFile = (name: unknown): MediaFile => ({
	data: '',
	mimeType: 'image/png',
	fileName: String(name),
});

/** Reads pairs as a node does. */
export const pairs = (value: unknown, most = 3) => readPairs(value, 'Pair', most, findFile);

/** Reads mappings as a node does. */
export const mappings = (value: unknown, most = 3) => readMappings(value, 'Pair', most, findFile);
