import type { FastifyInstance } from 'fastify';

import { businessAnswer } from './businessCodes';
import type { World } from '../context';

import { refusal } from '../account/authentication';
import { addDetectRoute } from './detectRoute';
import { addFrameAnalysisRoute } from './analyzeFramesRoute';
import {
	afterAcceptance,
	answerWithFault,
	spoilAnswer,
	spoilsAnswers,
} from '../failures/failedAnswers';
import { addResultRoutes } from './resultRoutes';
import { addClassicRoutes } from './swapClassicRoutes';
import { addPlusRoute } from './swapPlusRoute';
import { addProRoute } from './swapProRoute';
import { addTokenRoute } from './tokenRoute';

/**
 * Everything under Akool's address. Each request meets an ordered fault, the check of its
 * credential and the rate limit, in this order, before it is looked at.
 */
export function addApi(app: FastifyInstance, world: World): void {
	const { clock, account, faults, settings } = world;
	const lastSecond: number[] = [];

	app.addHook('preValidation', async (request, reply) => {
		const { point, open } = request.routeOptions.config;
		if (settings.latencyMs > 0) {
			await new Promise((resolve) => setTimeout(resolve, settings.latencyMs));
		}
		const fault = point && faults.take(point, spoilsAnswers);
		if (fault && !afterAcceptance(fault)) return answerWithFault(fault, request, reply);
		request.spoil = fault;
		const code = open ? undefined : refusal(request.headers, account);
		if (code !== undefined) return reply.send(businessAnswer(code));
		if (tooFast()) return reply.send(businessAnswer(1005));
	});

	app.addHook<string>('onSend', async (request, reply, payload) => {
		const { record, spoil } = request;
		if (!record || !spoil || record.answer?.code !== 1000) return payload;
		const spoiled = await spoilAnswer(spoil, request, reply, payload);
		if (record.answer.status !== 0) record.answer = { status: reply.statusCode };
		return spoiled;
	});

	function tooFast(): boolean {
		if (settings.requestsPerSecond === 0) return false;
		const now = clock.now();
		while (lastSecond.length > 0 && lastSecond[0] <= now - 1000) lastSecond.shift();
		if (lastSecond.length >= settings.requestsPerSecond) return true;
		lastSecond.push(now);
		return false;
	}

	addTokenRoute(app, world);
	addProRoute(app, world);
	addPlusRoute(app, world);
	addClassicRoutes(app, world);
	addDetectRoute(app, world);
	addFrameAnalysisRoute(app, world);
	addResultRoutes(app, world);
}
