import { failureChecks } from '../../failures/failureChecks';
import {
	callbackFailureRules,
	FILE_FAILURE_RULES,
	httpStatus,
	requestFailureRules,
	text,
} from '../../failures/failureRules';

import { FAILURE_POINTS, type ForcedFailure } from './forcedFailures';

/** Points that are requests to the API. */
const API_REQUESTS = FAILURE_POINTS.filter((point) => point !== 'callback' && point !== 'file');

/** Checks a failure before it is forced. */
export const FAILURE_CHECKS = failureChecks<ForcedFailure>({
	...requestFailureRules(API_REQUESTS, ['submit', 'delete']),
	...FILE_FAILURE_RULES,
	...callbackFailureRules([2, 3, 4]),
	emptyResult: {
		on: ['result'],
		properties: { as: { enum: ['list', 'nullList', 'noList', 'nullData', 'noData'] } },
	},
	noResultUrl: { on: ['result'], properties: {} },
	textBalance: { on: ['credit'], properties: {} },
	jobFails: { on: ['submit'], properties: { reason: text, field: text } },
	noFaces: { on: ['detect'], properties: { as: { enum: ['error200', 'error400', 'empty'] } } },
	detectError: { on: ['detect'], required: ['msg'], properties: { msg: text, status: httpStatus } },
});
