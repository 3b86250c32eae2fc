import { ApiError, InvalidResponseError, UserError } from '../core/errors';
import { ConnectionError } from './connectionError';
import type { ErrorClass, RequestPolicy } from './requestPolicy';

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

/**
 * Classifies the error of a submission. It may be sent again only after a refusal that the provider
 * documents, or if it never arrived. After any other error the job may exist, also after a bug of
 * our own in reading the response.
 */
export function classifySubmission(
	error: unknown,
	provider: Pick<RequestPolicy, 'classifyError'>,
): ErrorClass {
	const isUndocumented = error instanceof ApiError && error.facts.isDocumented === false;
	if (!(error instanceof UserError) || isUndocumented) return { kind: 'unclear' };
	return provider.classifyError(error);
}
