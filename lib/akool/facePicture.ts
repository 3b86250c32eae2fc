import { ValidationError } from '../core/errors';

/**
 * A picture with a face. `landmarks`, as returned by {@link readLandmarks}, fit the picture at
 * `url`.
 */
export interface FacePicture {
	url: string;
	landmarks?: string;
}

/** A picture with a face as Akool's requests take it; `opts` are the landmarks. */
export interface PathAndOpts {
	path: string;
	opts?: string;
}

/** Converts a picture with a face to the form that all requests with landmarks use. */
export function pathAndOpts({ url, landmarks }: FacePicture): PathAndOpts {
	return landmarks === undefined ? { path: url } : { path: url, opts: landmarks };
}

const FORM = /^\d+,\d+(?::\d+,\d+){3}$/;

/**
 * Checks a landmark string (Akool's `opts`): four points `x,y` in pixels, separated by colons, as
 * Face Detect returns them in `landmarks_str` and `crop_landmarks`.
 *
 * @param value the value of the parameter; empty for no landmarks
 * @param field the display name of the parameter
 * @returns the string without spaces; undefined if empty
 * @throws {ValidationError} naming the parameter
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
