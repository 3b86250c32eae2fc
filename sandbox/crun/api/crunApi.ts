import type { FastifyInstance } from 'fastify';

import { answerWithoutData } from '../../failures/answerWithoutData';
import { forceFailures } from '../../failures/forceFailures';
import { answerErrors } from '../../http/errorAnswers';
import type { CrunContext } from '../context';

import { addAccountRoutes } from './accountRoutes';
import { addDetectionRoutes } from './detectionRoutes';
import { envelope, refusalAnswer, type Refusal } from './envelope';
import { checkAccess } from './checkAccess';
import { addTaskRoutes } from './taskRoutes';
import { addUploadRoute } from './uploadRoute';

/** How answers look that fail as ordered. */
const ANSWERS = {
	success: 200,
	garbage: '{"code":200,"message":"success","data":{"task_id":"65',
	answer: (code: number, msg?: string) => refusalAnswer(refusalWith(code, msg)).body,
};

/** What is wrong with a parameter stands in a text of its own. */
function refusalWith(code: number, message?: string): Refusal {
	return code === 422 ? { code, errors: [message ?? 'Invalid request'] } : { code, message };
}

/**
 * Adds all endpoints of Crun's API. Before an endpoint handles a request, it is delayed by
 * `latencyMs`, then checked for a forced failure, its key, a maintenance and the limit of requests.
 */
export function addCrunApi(app: FastifyInstance, context: CrunContext): void {
	answerErrors(app, (message) => refusalAnswer({ code: 422, errors: [message] }, context.settings));
	forceFailures(app, context, ANSWERS);
	answerWithoutData(app, context.failures, envelope);
	checkAccess(app, context);

	addTaskRoutes(app, context);
	addDetectionRoutes(app, context);
	addUploadRoute(app, context);
	addAccountRoutes(app, context);
}
