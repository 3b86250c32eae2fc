import { AkoolRefusal, UnreadableAnswer } from '../core/errors';
import type { Weight } from './provider';
import { ConnectionFault } from './connectionError';

/** HTTP statuses that speak of what was sent, e.g. that it is too long. */
const ABOUT_WHAT_WAS_SENT = [400, 413, 414, 422];

/** What an error of a request to Akool means for sending it again. */
export function weigh(error: unknown): Weight {
	if (error instanceof ConnectionFault) return { meaning: error.meaning };
	if (error instanceof UnreadableAnswer) return { meaning: 'unclear' };
	if (!(error instanceof AkoolRefusal)) return { meaning: 'final' };
	const { kind, code, httpStatus, retryAfterMs } = error.facts;
	if (kind === 'throttled') return { meaning: 'throttled', retryAfterMs };
	if (kind === 'trouble') return { meaning: 'unclear', retryAfterMs };
	const aboutWhatWasSent = code !== undefined || ABOUT_WHAT_WAS_SENT.includes(httpStatus);
	return { meaning: kind === 'request' && aboutWhatWasSent ? 'refused' : 'final' };
}
