import { ApiError, ValidationError } from '../core/errors';
import type { FetchableMedia, NamedMedia } from '../core/media';

const CLEAR_FACE = 'shows a face clearly, at least 80 pixels wide and facing the camera';

/** The error for a picture that must show a face but shows none. */
export function noFaceError({ field, shown }: NamedMedia): ValidationError {
	return new ValidationError(
		`No face found in '${field}': ${shown}`,
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
			? " In a video, they must be visible together at least once: raise 'Frames to Search' to search more frames."
			: '';
	const advice =
		found === 0
			? `Use a picture or video that ${CLEAR_FACE}.`
			: 'Use fewer source faces, or a picture or video that shows more faces clearly.';
	return new ValidationError(
		`${countFaces(found)} found in '${field}', but ${wanted} ${wanted === 1 ? 'is' : 'are'} needed`,
		`${advice}${inVideo} Nothing was submitted.`,
		'noFace',
	);
}

function countFaces(faces: number): string {
	if (faces === 0) return 'No face';
	return `Only ${faces} face${faces === 1 ? '' : 's'}`;
}
