import { ApiError, InvalidResponseError } from '../core/errors';
import { ConnectionError } from './connectionError';
import type { ErrorClass } from './provider';

/** HTTP statuses that are about the content of the request, e.g. its size. */
const ABOUT_THE_REQUEST = [400, 413, 414, 422];

/** Classifies a request's error by whether the request may be sent again. */
export function classifyError(error: unknown): ErrorClass {
	if (error instanceof ConnectionError) return { kind: error.kind };
	if (error instanceof InvalidResponseError) return { kind: 'unclear' };
	if (!(error instanceof ApiError)) return { kind: 'final' };
	const { kind, code, httpStatus, retryAfterMs } = error.facts;
	if (kind === 'throttled') return { kind: 'throttled', retryAfterMs };
	if (kind === 'trouble') return { kind: 'unclear', retryAfterMs };
	const isAboutRequest = code !== undefined || ABOUT_THE_REQUEST.includes(httpStatus);
	return { kind: kind === 'request' && isAboutRequest ? 'refused' : 'final' };
}
