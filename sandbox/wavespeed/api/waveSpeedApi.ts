import type { FastifyInstance } from 'fastify';

import { answerWithoutData } from '../../failures/answerWithoutData';
import { forceFailures } from '../../failures/forceFailures';
import { answerErrors } from '../../http/errorAnswers';
import type { WaveSpeedContext } from '../context';

import { addAccountRoutes } from './accountRoutes';
import { envelope } from './envelope';
import { addPredictionRoutes } from './predictionRoutes';
import { addSecretRoute } from './secretRoute';
import { addSubmitRoute } from './submitRoute';
import { addUploadRoute } from './uploadRoute';

/** How answers look that fail as ordered. */
const ANSWERS = {
	success: 200,
	garbage: '{"code":200,"message":"success","data":{"id":"65',
	answer: envelope,
};

/**
 * Adds all endpoints of WaveSpeed's API. Before an endpoint handles a request, it is delayed by
 * `latencyMs`, then checked for a forced failure, for its key and for the limit of requests.
 */
export function addWaveSpeedApi(app: FastifyInstance, context: WaveSpeedContext): void {
	const { account, failures, settings } = context;
	answerErrors(app, (message, _request, status) => ({ status, body: envelope(status, message) }));
	forceFailures(app, context, ANSWERS);
	answerWithoutData(app, failures, envelope);
	app.addHook('preValidation', async ({ headers }, reply) => {
		if (headers.authorization !== `Bearer ${settings.apiKey}`) {
			return reply.code(401).send(envelope(401));
		}
		if (!account.requests.admit()) return reply.code(429).send(envelope(429));
	});

	addSubmitRoute(app, context);
	addPredictionRoutes(app, context);
	addAccountRoutes(app, context);
	addSecretRoute(app, context);
	addUploadRoute(app, context);
}
