import type { FastifyInstance } from 'fastify';

import { forceFailures } from '../../failures/forceFailures';
import { answerErrors } from '../../http/errorAnswers';
import { checkCredentials } from '../account/authentication';
import type { SandboxContext } from '../context';

import { addFrameAnalysisRoute } from './analyzeFramesRoute';
import { businessAnswer } from './businessCodes';
import { addDetectRoute } from './detectRoute';
import { invalidRequestAnswer } from './errorFormats';
import { addResultRoutes } from './resultRoutes';
import { addClassicRoutes } from './swapClassicRoutes';
import { addPlusRoute } from './swapPlusRoute';
import { addProRoute } from './swapProRoute';
import { addTokenRoute } from './tokenRoute';

/** How answers look that fail as ordered. */
const ANSWERS = {
	success: 1000,
	garbage: '{"code":1000,"msg":"OK","data":{"_id":"65',
	answer: businessAnswer,
};

/**
 * Adds all endpoints of Akool's API. Before an endpoint handles a request, it is delayed by
 * `latencyMs`, then checked for a forced failure, for its credential and for the rate limit.
 */
export function addAkoolApi(app: FastifyInstance, context: SandboxContext): void {
	const { clock, account, settings } = context;
	const lastSecond: number[] = [];

	answerErrors(app, (message, { routeOptions }) =>
		invalidRequestAnswer(routeOptions.config.envelope ?? 'business', message),
	);
	forceFailures(app, context, ANSWERS);
	app.addHook('preValidation', async (request, reply) => {
		const { open } = request.routeOptions.config;
		const code = open ? undefined : checkCredentials(request.headers, account);
		if (code !== undefined) return reply.send(businessAnswer(code));
		if (tooFast()) return reply.send(businessAnswer(1005));
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
