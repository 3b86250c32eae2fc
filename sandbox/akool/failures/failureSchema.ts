import {
	FAILURE_POINTS,
	type FailureKind,
	type FailurePoint,
	type ForcedFailure,
} from './forcedFailures';

const milliseconds = { type: 'integer', minimum: 0, maximum: 600_000 };
const flag = { type: 'boolean' };
const text = { type: 'string' };
const httpStatus = { type: 'integer', minimum: 200, maximum: 599 };
const callbackStatus = { enum: [2, 3, 4] };
const count = { type: 'integer', minimum: 1 };
const fileSize = { type: 'integer', minimum: 1, maximum: 4_000_000_000 };
const contentType = { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+( *; *[\\w=.+-]+)*$' };
const hops = { type: 'integer', minimum: 1, maximum: 50 };

/** Points where the sandbox answers a request; a callback is a request of its own. */
const REQUESTS = FAILURE_POINTS.filter((point) => point !== 'callback');
const API_REQUESTS = REQUESTS.filter((point) => point !== 'file');

/** Where each kind of failure can happen, and its own parameters. */
const FAILURES: Record<
	FailureKind['fault'],
	{ on: readonly FailurePoint[]; required?: string[]; properties: Record<string, object> }
> = {
	businessCode: {
		on: API_REQUESTS,
		required: ['code'],
		properties: { code: { type: 'integer' }, msg: text, accepted: flag },
	},
	httpStatus: {
		on: REQUESTS,
		required: ['status'],
		properties: {
			status: httpStatus,
			body: { enum: ['html', 'json'] },
			retryAfter: { type: ['string', 'integer'] },
			location: text,
			accepted: flag,
		},
	},
	resetBeforeAnswer: { on: REQUESTS, properties: {} },
	resetAfterAcceptance: { on: ['submit', 'delete'], properties: {} },
	timeout: { on: REQUESTS, properties: { ms: milliseconds, accepted: flag } },
	garbage: { on: API_REQUESTS, properties: { accepted: flag } },
	emptyResult: {
		on: ['result'],
		properties: { as: { enum: ['list', 'nullList', 'noList', 'nullData', 'noData'] } },
	},
	noResultUrl: { on: ['result'], properties: {} },
	textBalance: { on: ['credit'], properties: {} },
	jobFails: { on: ['submit'], properties: { reason: text, field: text } },
	truncatedFile: { on: ['file'], properties: {} },
	stalledFile: { on: ['file'], properties: {} },
	largeFile: { on: ['file'], required: ['bytes'], properties: { bytes: fileSize } },
	endlessFile: { on: ['file'], properties: {} },
	wrongFile: { on: ['file'], properties: { type: contentType, text } },
	movedFile: { on: ['file'], required: ['hops'], properties: { hops } },
	noFaces: { on: ['detect'], properties: { as: { enum: ['error200', 'error400', 'empty'] } } },
	detectError: { on: ['detect'], required: ['msg'], properties: { msg: text, status: httpStatus } },
	lostCallback: { on: ['callback'], properties: { status: callbackStatus } },
	lateCallback: {
		on: ['callback'],
		required: ['ms'],
		properties: { ms: milliseconds, status: callbackStatus },
	},
	repeatedCallback: {
		on: ['callback'],
		required: ['copies'],
		properties: { copies: count, status: callbackStatus },
	},
	droppedQuery: { on: ['callback'], properties: { status: callbackStatus } },
};

/** JSON schema of a {@link ForcedFailure}. */
export const forcedFailureSchema = {
	type: 'object',
	required: ['on', 'fault'],
	discriminator: { propertyName: 'fault' },
	oneOf: Object.entries(FAILURES).map(([fault, { on, required = [], properties }]) => ({
		required,
		additionalProperties: false,
		properties: {
			on: { enum: on },
			fault: { const: fault },
			times: count,
			after: { type: 'integer', minimum: 0 },
			...properties,
		},
	})),
};

/**
 * Checks whether a failure can happen at its point.
 *
 * @returns the error message; undefined when it can
 */
export function placementError(failure: ForcedFailure): string | undefined {
	if (!FAILURES[failure.fault].on.includes(failure.on)) {
		return `${failure.fault} can't happen on ${failure.on}, only on ${FAILURES[failure.fault].on.join(', ')}`;
	}
	const neverAccepted = !['submit', 'delete'].includes(failure.on);
	return neverAccepted && 'accepted' in failure && failure.accepted
		? `accepted is for submit and delete, not for ${failure.on}`
		: undefined;
}
