import type { FastifyInstance } from 'fastify';

import {
	answerWithFailure,
	happensAfterAcceptance,
	replacedAnswer,
	type AnswerFormat,
} from './failedAnswers';
import { REQUEST_FAULTS, type RequestFailure } from './failureKinds';

/** What {@link forceFailures} works with. */
export interface FailingRequests {
	settings: {
		/** Delay of every answer in ms of real time. */
		latencyMs: number;
	};
	/** Where the next failure of a request comes from. */
	failures: {
		take(on: string, faults: readonly RequestFailure['fault'][]): RequestFailure | undefined;
	};
}

/**
 * Delays the requests to a provider's API and lets them fail as ordered. A route says by its `point`
 * which failures apply to it; a failure comes before any check of the credential or the request.
 *
 * @param app the scope with the provider's routes
 */
export function forceFailures(
	app: FastifyInstance,
	{ settings, failures }: FailingRequests,
	format: AnswerFormat,
): void {
	app.addHook('preValidation', async (request, reply) => {
		if (settings.latencyMs > 0) {
			await new Promise((resolve) => setTimeout(resolve, settings.latencyMs));
		}
		const { point } = request.routeOptions.config;
		const failure = point && failures.take(point, REQUEST_FAULTS);
		if (!failure) return;
		if (!happensAfterAcceptance(failure)) return answerWithFailure(failure, request, reply, format);
		request.failureAfterAcceptance = failure;
	});

	app.addHook<string>('onSend', async (request, reply, payload) => {
		const { record, failureAfterAcceptance } = request;
		if (!record || !failureAfterAcceptance || record.answer?.code !== format.success) {
			return payload;
		}
		const replaced = await replacedAnswer(failureAfterAcceptance, payload, reply, format);
		if (record.answer.status !== 0) record.answer = { status: reply.statusCode };
		return replaced;
	});
}
