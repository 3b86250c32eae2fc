import { MAX_FACES } from '../akool/mediaLimits';
import { ApiError, ValidationError } from '../core/errors';
import type { NamedMedia } from '../core/media';

/** The error for a picture that must show a face but shows none. */
export function noFaceError({ field, shown }: NamedMedia): ValidationError {
	return new ValidationError(
		`No face was found in '${field}': ${shown}`,
		'Use a picture that shows a face clearly, at least 80 pixels wide and looking towards the camera.',
	);
}

/**
 * Adds the display name of a parameter to an error about its picture; returns other errors
 * unchanged.
 */
export function withFieldName(error: unknown, field: string): unknown {
	const isAboutPicture = error instanceof ApiError && error.facts.kind === 'request';
	return isAboutPicture ? new ValidationError(`'${field}': ${error.message}`, error.advice) : error;
}

/** The error for a picture or video with more than {@link MAX_FACES} faces. */
export function tooManyFacesError(found: number, { field }: NamedMedia): ValidationError {
	return new ValidationError(
		`${countFaces(found)} found in '${field}', but Akool swaps at most ${MAX_FACES}`,
		'Use a picture or video with fewer people. Nothing was submitted.',
	);
}

/** The error for a picture or video with fewer faces than needed. */
export function tooFewFacesError(
	found: number,
	wanted: number,
	{ field }: NamedMedia,
): ValidationError {
	return new ValidationError(
		`${countFaces(found)} found in '${field}', but ${wanted} needed`,
		'Give fewer source faces, or a picture or video that shows more faces clearly. Nothing was submitted.',
	);
}

function countFaces(faces: number): string {
	if (faces === 0) return 'No face was';
	return faces === 1 ? 'Only 1 face was' : `${faces} faces were`;
}
