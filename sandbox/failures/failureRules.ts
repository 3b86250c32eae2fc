import type { CallbackFailure, FileFailure, RequestFailure } from './failureKinds';

/** Where a kind of failure can happen, and its own parameters as JSON schemas. */
export interface FailureRule {
	on: readonly string[];
	required?: string[];
	properties: Record<string, object>;
}

/** The rule of each kind of failure, by its name. */
export type FailureRules<Fault extends string> = Record<Fault, FailureRule>;

const milliseconds = { type: 'integer', minimum: 0, maximum: 600_000 };
const flag = { type: 'boolean' };
/** JSON schema of a text. */
export const text = { type: 'string' };
const count = { type: 'integer', minimum: 1 };
/** JSON schema of an HTTP status. */
export const httpStatus = { type: 'integer', minimum: 200, maximum: 599 };
const fileSize = { type: 'integer', minimum: 1, maximum: 4_000_000_000 };
const contentType = { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+( *; *[\\w=.+-]+)*$' };
const hops = { type: 'integer', minimum: 1, maximum: 50 };

/**
 * The rules of the failures of requests.
 *
 * @param points the requests to the API
 * @param acceptable those of them that change something, so that they can be carried out and fail
 * @param hosts points that are requests to hosts of files, which have no answer with a code
 */
export function requestFailureRules(
	points: readonly string[],
	acceptable: readonly string[],
	hosts: readonly string[] = ['file'],
): FailureRules<RequestFailure['fault']> {
	const requests = [...points, ...hosts];
	return {
		businessCode: {
			on: points,
			required: ['code'],
			properties: {
				code: { type: 'integer' },
				msg: text,
				status: httpStatus,
				retryAfter: { type: ['string', 'integer'] },
				accepted: flag,
			},
		},
		httpStatus: {
			on: requests,
			required: ['status'],
			properties: {
				status: httpStatus,
				body: { enum: ['html', 'json'] },
				retryAfter: { type: ['string', 'integer'] },
				location: text,
				accepted: flag,
			},
		},
		resetBeforeAnswer: { on: requests, properties: {} },
		resetAfterAcceptance: { on: acceptable, properties: {} },
		timeout: { on: requests, properties: { ms: milliseconds, accepted: flag } },
		garbage: { on: points, properties: { accepted: flag } },
	};
}

/**
 * The rule of a {@link NoDataFailure}.
 *
 * @param points the requests to the API
 */
export function noDataRule(points: readonly string[]): FailureRule {
	return { on: points, properties: { as: { enum: ['null', 'missing'] } } };
}

/** The rules of the failures of downloads. */
export const FILE_FAILURE_RULES: FailureRules<FileFailure['fault']> = {
	truncatedFile: { on: ['file'], properties: {} },
	stalledFile: { on: ['file'], properties: {} },
	largeFile: { on: ['file'], required: ['bytes'], properties: { bytes: fileSize } },
	endlessFile: { on: ['file'], properties: {} },
	wrongFile: { on: ['file'], properties: { type: contentType, text } },
	movedFile: { on: ['file'], required: ['hops'], properties: { hops } },
};

/**
 * The rules of the failures of callbacks.
 *
 * @param statuses the statuses that callbacks can report
 */
export function callbackFailureRules(
	statuses: ReadonlyArray<number | string>,
): FailureRules<CallbackFailure<number>['fault']> {
	const status = { enum: statuses };
	const on = ['callback'];
	return {
		lostCallback: { on, properties: { status } },
		lateCallback: { on, required: ['ms'], properties: { ms: milliseconds, status } },
		repeatedCallback: { on, required: ['copies'], properties: { copies: count, status } },
		droppedQuery: { on, properties: { status } },
	};
}
