import type { FailurePoint, ForcedFailure } from '../failures/forcedFailures';

import type { RequestRecord } from './requestRecord';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** Which ordered faults hit this route. */
		point?: FailurePoint;
		/** Akool's three ways to answer; `business` by default. */
		envelope?: Envelope;
		/** True for the only route that needs no credential. */
		open?: boolean;
	}
	interface FastifyRequest {
		record?: RequestRecord;
		/** A fault that spoils the answer after the request was carried out. */
		failureAfterAcceptance?: ForcedFailure;
	}
}

/** How a family of endpoints answers. */
export type Envelope = 'business' | 'detect' | 'frames';

/** The answer to a request that isn't as it should be. */
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
