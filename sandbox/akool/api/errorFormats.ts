import type { ErrorAnswer } from '../../http/errorAnswers';

import { businessAnswer } from './businessCodes';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** The format of its answers; `business` by default. */
		envelope?: Envelope;
	}
}

/**
 * The format of a group of endpoints' answers: `code` and `msg` (business), `error_code` and
 * `error_msg` (detect), or `success` and `error` (frames).
 */
export type Envelope = 'business' | 'detect' | 'frames';

/** The answer to an invalid request, in the format of its endpoint. */
export function invalidRequestAnswer(envelope: Envelope, msg: string): ErrorAnswer {
	switch (envelope) {
		case 'detect':
			return { status: 400, body: { error_code: 1, error_msg: msg, faces_obj: {} } };
		case 'frames':
			return { status: 400, body: { success: false, error: msg } };
		case 'business':
			return { status: 200, body: businessAnswer(1003, msg) };
	}
}
