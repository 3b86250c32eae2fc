import type { RequestFailure } from '../failures/failureKinds';

import type { RequestRecord } from './requestRecord';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** Which forced failures apply to this route. */
		point?: string;
		/** Whether it needs no credential. */
		open?: boolean;
	}
	interface FastifyRequest {
		/** The request's record, unless it is one for the control API. */
		record?: RequestRecord;
		/** A failure that replaces the answer after the request was carried out. */
		failureAfterAcceptance?: RequestFailure;
	}
}
