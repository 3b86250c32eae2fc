import { ValidationError } from '../../../../lib/core/errors';
import { readEntries } from '../../../../lib/core/entryLists';
import { type FindFile, type Media, readMedia } from '../../../../lib/core/media';
import { readNumber } from '../../../../lib/core/readNumber';
import { CRUN_INFO } from './crunInfo';

/** A new face as the user gave it. */
export interface SourceFace {
	media: Media;
	/** Crun's number of the face that it replaces; undefined for the one in the same place. */
	faceNumber?: number;
}

const FACES = {
	provider: CRUN_INFO.name,
	entry: 'Source Face',
	/** Crun names no maximum; a picture has only so many faces. */
	most: Infinity,
	example: '[{ "url": "https://…", "faceNumber": 0 }]',
	keys: ['type', 'url', 'field', 'faceNumber'],
};

/**
 * Reads the new faces: each a web address or a file, and which face it replaces.
 *
 * @param value a list of objects, or JSON text of one
 * @throws {ValidationError} naming the face (from 1)
 */
export function readSourceFaces(value: unknown, findFile: FindFile): SourceFace[] {
	return readEntries(value, FACES).map((entry, index) => {
		const title = `Source Face ${index + 1}`;
		const media = readMedia((name) => entry[name], '', title, findFile);
		const number = { displayName: `${title}: Face Number`, typeOptions: { numberPrecision: 0 } };
		// An expression that found nothing: the place of the new face is not what was meant.
		if ('faceNumber' in entry && entry.faceNumber === undefined) throw noNumberError(number);
		const faceNumber = readNumber(entry.faceNumber, number);
		return faceNumber === undefined ? { media } : { media, faceNumber };
	});
}

function noNumberError({ displayName }: { displayName: string }): ValidationError {
	return new ValidationError(
		`'${displayName}' has no value`,
		'Its expression found nothing. Check the name of the field in it, or leave the field empty for the face in the same place.',
	);
}
