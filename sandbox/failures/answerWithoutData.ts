import type { FastifyInstance } from 'fastify';

import type { MakeEnvelope } from '../http/envelope';

import type { NoDataFailure } from './failureKinds';

/** Where the next answer without data comes from. */
export interface NoDataSource {
	take(on: string, faults: ReadonlyArray<'noData'>): NoDataFailure | undefined;
}

/**
 * Answers requests to a provider's API without data as ordered, instead of carrying them out.
 *
 * @param app the scope with the provider's routes
 */
export function answerWithoutData(
	app: FastifyInstance,
	failures: NoDataSource,
	envelope: MakeEnvelope,
): void {
	app.addHook('preValidation', async ({ routeOptions }, reply) => {
		const { point } = routeOptions.config;
		const failure = point && failures.take(point, ['noData']);
		if (!failure) return;
		const success = envelope(200);
		return reply.send(failure.as === 'missing' ? success : { ...success, data: null });
	});
}
