import type { FailurePoint, ForcedFailure } from '../akool/failures/forcedFailures';

import type { RequestRecord } from './requestRecord';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** Which forced failures apply to this route. */
		point?: FailurePoint;
		/** The format of its answers; `business` by default. */
		envelope?: Envelope;
		/** Whether it needs no credential; only the token's route doesn't. */
		open?: boolean;
	}
	interface FastifyRequest {
		/** The request's record, unless it is one for the control API. */
		record?: RequestRecord;
		/** A failure that replaces the answer after the request was carried out. */
		failureAfterAcceptance?: ForcedFailure;
	}
}

/**
 * The format of a group of endpoints' answers: `code` and `msg` (business), `error_code` and
 * `error_msg` (detect), or `success` and `error` (frames).
 */
export type Envelope = 'business' | 'detect' | 'frames';

/** The answer to an invalid request, in the format of its endpoint. */
export function invalidRequestAnswer(
	envelope: Envelope,
	msg: string,
): { status: number; body: object } {
	switch (envelope) {
		case 'detect':
			return { status: 400, body: { error_code: 1, error_msg: msg, faces_obj: {} } };
		case 'frames':
			return { status: 400, body: { success: false, error: msg } };
		case 'business':
			return { status: 200, body: { code: 1003, msg } };
	}
}
