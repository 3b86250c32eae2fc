import { ValidationError } from '../core/errors';
import { parseLandmarks } from './landmarks';

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

/**
 * Reads a landmark string (Akool's `opts`), see {@link parseLandmarks}.
 *
 * @param value the value of the parameter; empty for no landmarks
 * @param field the display name of the parameter
 * @returns the string without spaces; undefined if empty
 * @throws {ValidationError} naming the parameter
 */
export function readLandmarks(value: unknown, field: string): string | undefined {
	if (value === undefined || value === null) return undefined;
	const text = typeof value === 'string' ? value : undefined;
	if (text?.trim() === '') return undefined;
	const landmarks = text && parseLandmarks(text);
	if (landmarks) return landmarks;
	throw new ValidationError(
		`'${field}' does not hold four points`,
		"Enter four points in pixels as x,y:x,y:x,y:x,y, e.g. 262,175:363,175:313,215:272,279. Akool Face Detect returns them as 'landmarks'.",
	);
}
