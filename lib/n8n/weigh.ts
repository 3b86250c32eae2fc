import { AkoolRefusal, UnreadableAnswer } from '../akool/faults';
import type { Weight } from '../jobs/provider';
import { ConnectionFault } from './connectionFault';

/** What an error of a request to Akool means for sending it again. */
export function weigh(error: unknown): Weight {
	if (error instanceof ConnectionFault) return { meaning: error.meaning };
	if (error instanceof UnreadableAnswer) return { meaning: 'unclear' };
	if (!(error instanceof AkoolRefusal)) return { meaning: 'final' };
	const { kind, retryAfterMs } = error.facts;
	if (kind === 'throttled') return { meaning: 'throttled', retryAfterMs };
	return { meaning: kind === 'trouble' ? 'unclear' : 'final', retryAfterMs };
}
