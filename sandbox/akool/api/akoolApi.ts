import type { FastifyInstance } from 'fastify';

import { checkCredentials } from '../account/authentication';
import type { SandboxContext } from '../context';
import {
	affectsAnswer,
	answerWithFailure,
	happensAfterAcceptance,
	replaceAnswer,
} from '../../failures/failedAnswers';

import { addFrameAnalysisRoute } from './analyzeFramesRoute';
import { businessAnswer } from './businessCodes';
import { addDetectRoute } from './detectRoute';
import { addResultRoutes } from './resultRoutes';
import { addClassicRoutes } from './swapClassicRoutes';
import { addPlusRoute } from './swapPlusRoute';
import { addProRoute } from './swapProRoute';
import { addTokenRoute } from './tokenRoute';

/**
 * Adds all endpoints of Akool's API. Before an endpoint handles a request, it is delayed by
 * `latencyMs`, then checked for a forced failure, for its credential and for the rate limit.
 */
export function addAkoolApi(app: FastifyInstance, context: SandboxContext): void {
	const { clock, account, failures, settings } = context;
	const lastSecond: number[] = [];

	app.addHook('preValidation', async (request, reply) => {
		const { point, open } = request.routeOptions.config;
		if (settings.latencyMs > 0) {
			await new Promise((resolve) => setTimeout(resolve, settings.latencyMs));
		}
		const failure = point && failures.take(point, affectsAnswer);
		if (failure && !happensAfterAcceptance(failure))
			return answerWithFailure(failure, request, reply);
		request.failureAfterAcceptance = failure;
		const code = open ? undefined : checkCredentials(request.headers, account);
		if (code !== undefined) return reply.send(businessAnswer(code));
		if (tooFast()) return reply.send(businessAnswer(1005));
	});

	app.addHook<string>('onSend', async (request, reply, payload) => {
		const { record, failureAfterAcceptance } = request;
		if (!record || !failureAfterAcceptance || record.answer?.code !== 1000) return payload;
		const replaced = await replaceAnswer(failureAfterAcceptance, request, reply, payload);
		if (record.answer.status !== 0) record.answer = { status: reply.statusCode };
		return replaced;
	});

	function tooFast(): boolean {
		if (settings.requestsPerSecond === 0) return false;
		const now = clock.now();
		while (lastSecond.length > 0 && lastSecond[0] <= now - 1000) lastSecond.shift();
		if (lastSecond.length >= settings.requestsPerSecond) return true;
		lastSecond.push(now);
		return false;
	}

	addTokenRoute(app, context);
	addProRoute(app, context);
	addPlusRoute(app, context);
	addClassicRoutes(app, context);
	addDetectRoute(app, context);
	addFrameAnalysisRoute(app, context);
	addResultRoutes(app, context);
}
