import type { FastifyReply, FastifyRequest } from 'fastify';

import { businessAnswer } from '../akool/api/businessCodes';

import type { EmptyResult, ForcedFailure } from '../akool/failures/forcedFailures';

const DEFAULT_DELAY_MS = 120_000;

/** Failures of a job's or detection's outcome, or of a file's content. */
const CONTENT_FAILURES: ReadonlyArray<ForcedFailure['fault']> = [
	'jobFails',
	'noResultUrl',
	'textBalance',
	'noFaces',
	'detectError',
	'truncatedFile',
	'stalledFile',
	'largeFile',
	'endlessFile',
	'wrongFile',
	'movedFile',
];

const EMPTY_RESULTS: Record<EmptyResult, object> = {
	list: { data: { result: [] } },
	nullList: { data: { result: null } },
	noList: { data: {} },
	nullData: { data: null },
	noData: {},
};

/** Whether a failure replaces the answer to a request, whatever the request is. */
export function affectsAnswer({ fault }: ForcedFailure): boolean {
	return !CONTENT_FAILURES.includes(fault);
}

/** Whether the request is carried out before its answer is replaced. */
export function happensAfterAcceptance(failure: ForcedFailure): boolean {
	return (
		failure.fault === 'resetAfterAcceptance' || ('accepted' in failure && failure.accepted === true)
	);
}

/** Answers a request with a forced failure instead of carrying it out. */
export function answerWithFailure(
	failure: ForcedFailure,
	request: FastifyRequest,
	reply: FastifyReply,
) {
	switch (failure.fault) {
		case 'businessCode':
			return reply.send(businessAnswer(failure.code, failure.msg));
		case 'httpStatus':
			return reply.send(statusPage(failure, reply));
		case 'garbage':
			return reply.type('application/json').send('{"code":1000,"msg":"OK","data":{"_id":"65');
		case 'emptyResult':
			return reply.send({ ...businessAnswer(1000), ...EMPTY_RESULTS[failure.as ?? 'list'] });
		case 'timeout':
			recordNoAnswer(request);
			void delay(failure.ms).then(() => request.raw.socket.destroy());
			return reply.hijack();
		default:
			recordNoAnswer(request);
			request.raw.socket.destroy();
			return reply.hijack();
	}
}

/**
 * Replaces the answer to a request that was carried out, or cuts the connection.
 *
 * @param payload the regular answer
 * @returns the answer to send; it is never received when the connection was cut
 */
export async function replaceAnswer(
	failure: ForcedFailure,
	request: FastifyRequest,
	reply: FastifyReply,
	payload: string,
): Promise<string> {
	if (failure.fault === 'httpStatus') return statusPage(failure, reply);
	if (failure.fault === 'garbage') return payload.slice(0, payload.length / 2);
	if (failure.fault === 'businessCode') {
		const { data } = JSON.parse(payload) as { data?: object };
		return JSON.stringify({ ...businessAnswer(failure.code, failure.msg), data });
	}
	recordNoAnswer(request);
	if (failure.fault === 'timeout') await delay(failure.ms);
	request.raw.socket.destroy();
	return payload;
}

/** Records that a request got no answer. */
function recordNoAnswer({ record }: FastifyRequest): void {
	if (record) record.answer = { status: 0 };
}

function statusPage(failure: ForcedFailure & { fault: 'httpStatus' }, reply: FastifyReply): string {
	reply.code(failure.status);
	if (failure.retryAfter !== undefined) reply.header('retry-after', String(failure.retryAfter));
	if (failure.location !== undefined) reply.header('location', failure.location);
	const json = failure.body === 'json';
	reply.type(json ? 'application/json' : 'text/html');
	return json
		? JSON.stringify({ message: `HTTP ${failure.status}` })
		: `<html><head><title>${failure.status}</title></head><body><h1>${failure.status}</h1></body></html>`;
}

/**
 * Waits without keeping the process alive.
 *
 * @param ms of real time; two minutes by default
 */
export async function delay(ms = DEFAULT_DELAY_MS): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, ms).unref());
}
