import { failureChecks } from '../../failures/failureChecks';
import {
	callbackFailureRules,
	FILE_FAILURE_RULES,
	noDataRule,
	requestFailureRules,
	text,
} from '../../failures/failureRules';

import { FAILURE_POINTS, type WaveSpeedFailure } from './forcedFailures';

/** Points that are requests to the API. */
const API_REQUESTS = FAILURE_POINTS.filter((point) => point !== 'callback' && point !== 'file');

/** Checks a failure before it is forced. */
export const FAILURE_CHECKS = failureChecks<WaveSpeedFailure>({
	...requestFailureRules(API_REQUESTS, ['submit', 'upload']),
	...FILE_FAILURE_RULES,
	...callbackFailureRules(['completed', 'failed', 'cancelled', 'timeout']),
	jobFails: {
		on: ['submit'],
		properties: {
			code: { type: 'integer' },
			reason: text,
			status: { enum: ['failed', 'cancelled', 'timeout'] },
		},
	},
	nsfw: { on: ['submit'], properties: {} },
	noOutputs: { on: ['result'], properties: {} },
	noData: noDataRule(API_REQUESTS),
	textBalance: { on: ['balance'], properties: {} },
});
