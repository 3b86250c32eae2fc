import { ApiError, ValidationError } from '../core/errors';
import type { FetchableMedia, NamedMedia } from '../core/media';

const CLEAR_FACE = 'shows a face clearly, at least 80 pixels wide and looking towards the camera';

/** The error for a picture that must show a face but shows none. */
export function noFaceError({ field, shown }: NamedMedia): ValidationError {
	return new ValidationError(
		`No face was found in '${field}': ${shown}`,
		`Use a picture that ${CLEAR_FACE}.`,
		'noFace',
	);
}

/**
 * Adds the display name of a parameter to an error about its picture; returns other errors
 * unchanged.
 */
export function withFieldName(error: unknown, field: string): unknown {
	const isAboutPicture = error instanceof ApiError && error.facts.kind === 'request';
	return isAboutPicture
		? new ValidationError(`'${field}': ${error.message}`, error.advice, error.errorReason)
		: error;
}

/** The error for a picture or video with fewer faces than needed. */
export function tooFewFacesError(
	found: number,
	wanted: number,
	{ field, type }: FetchableMedia,
): ValidationError {
	const inVideo =
		type === 'video'
			? " In a video they have to be seen together at least once; with more 'Frames to Search' that moment is found more surely."
			: '';
	const advice =
		found === 0
			? `Use a picture or video that ${CLEAR_FACE}.`
			: 'Give fewer source faces, or a picture or video that shows more faces clearly.';
	return new ValidationError(
		`${countFaces(found)} found in '${field}', but ${wanted} needed`,
		`${advice}${inVideo} Nothing was submitted.`,
		'noFace',
	);
}

function countFaces(faces: number): string {
	if (faces === 0) return 'No face was';
	return faces === 1 ? 'Only 1 face was' : `${faces} faces were`;
}
