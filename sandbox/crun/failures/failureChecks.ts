import { failureChecks } from '../../failures/failureChecks';
import {
	callbackFailureRules,
	FILE_FAILURE_RULES,
	noDataRule,
	requestFailureRules,
	text,
} from '../../failures/failureRules';

import { FAILURE_POINTS, type CrunFailure } from './forcedFailures';

/** Points that are requests to the API. */
const API_REQUESTS = FAILURE_POINTS.filter(
	(point) => point !== 'callback' && point !== 'file' && point !== 'store',
);

/** Checks a failure before it is forced. */
export const FAILURE_CHECKS = failureChecks<CrunFailure>({
	...requestFailureRules(API_REQUESTS, ['submit', 'detect', 'upload'], ['file', 'store']),
	...FILE_FAILURE_RULES,
	...callbackFailureRules(['success', 'failed']),
	noData: noDataRule(API_REQUESTS),
	jobFails: { on: ['submit'], properties: { code: { type: 'integer' }, reason: text } },
	detectionFails: { on: ['detect'], properties: { reason: text } },
	noFaces: { on: ['detect'], properties: {} },
	noOutputs: { on: ['result'], properties: {} },
	staleRecord: { on: ['result'], properties: {} },
	textBalance: { on: ['balance'], properties: {} },
});
