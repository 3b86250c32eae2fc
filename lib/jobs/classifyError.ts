import { ApiError, InvalidResponseError } from '../core/errors';
import type { ErrorClass } from './provider';
import { ConnectionError } from './connectionError';

/** HTTP statuses that speak of what was sent, e.g. that it is too long. */
const ABOUT_WHAT_WAS_SENT = [400, 413, 414, 422];

/** What an error of a request to Akool means for sending it again. */
export function classifyError(error: unknown): ErrorClass {
	if (error instanceof ConnectionError) return { kind: error.kind };
	if (error instanceof InvalidResponseError) return { kind: 'unclear' };
	if (!(error instanceof ApiError)) return { kind: 'final' };
	const { kind, code, httpStatus, retryAfterMs } = error.facts;
	if (kind === 'throttled') return { kind: 'throttled', retryAfterMs };
	if (kind === 'trouble') return { kind: 'unclear', retryAfterMs };
	const aboutWhatWasSent = code !== undefined || ABOUT_WHAT_WAS_SENT.includes(httpStatus);
	return { kind: kind === 'request' && aboutWhatWasSent ? 'refused' : 'final' };
}
