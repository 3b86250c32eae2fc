import { ValidationError } from '../core/errors';

/** A picture with a face; `landmarks` (as from `landmarkString`) fit the picture at `url`. */
export interface FacePicture {
	url: string;
	landmarks?: string;
}

/** A picture with a face as requests hold it: `opts` are the landmarks. */
export interface PathAndOpts {
	path: string;
	opts?: string;
}

/** Akool's form of a picture with a face, the same in all requests that take landmarks. */
export function pathAndOpts({ url, landmarks }: FacePicture): PathAndOpts {
	return landmarks === undefined ? { path: url } : { path: url, opts: landmarks };
}

const FORM = /^\d+,\d+(?::\d+,\d+){3}$/;

/**
 * Checks a landmark string (Akool's `opts`): four points `x,y` in pixels, separated by colons,
 * as Face Detect gives them in `landmarks_str` and `crop_landmarks`.
 *
 * @param value what the user gave; empty means no landmarks
 * @param field the field's name as the user sees it
 * @returns the string without spaces; undefined when empty
 * @throws {ValidationError} naming the field
 */
export function readLandmarks(value: unknown, field: string): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const text = typeof value === 'string' ? value.replace(/\s/g, '') : '';
	if (text === '' && typeof value === 'string') return undefined;
	if (!FORM.test(text)) {
		throw new ValidationError(
			`'${field}' is not a landmark string`,
			'It has to be four points in pixels, in the form x,y:x,y:x,y:x,y, e.g. 262,175:363,175:313,215:272,279.',
		);
	}
	return text;
}
