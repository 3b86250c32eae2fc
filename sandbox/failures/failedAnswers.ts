import type { FastifyReply, FastifyRequest } from 'fastify';

import type { RequestFailure } from './failureKinds';

const DEFAULT_DELAY_MS = 120_000;

/** How a provider's answers look. */
export interface AnswerFormat {
	/** The `code` of an answer to a request that was carried out. */
	success: number;
	/** The beginning of a successful answer, which breaks off. */
	garbage: string;
	/**
	 * An answer without data.
	 *
	 * @param msg the message; the provider's own for the code by default
	 */
	answer(code: number, msg?: string): object;
}

/** Whether the request is carried out before its answer is replaced. */
export function happensAfterAcceptance(failure: RequestFailure): boolean {
	return (
		failure.fault === 'resetAfterAcceptance' || ('accepted' in failure && failure.accepted === true)
	);
}

/**
 * Answers a request with a forced failure instead of carrying it out.
 *
 * @param format missing for files, which have no answer with a code
 */
export function answerWithFailure(
	failure: RequestFailure,
	request: FastifyRequest,
	reply: FastifyReply,
	format?: AnswerFormat,
) {
	switch (failure.fault) {
		case 'businessCode':
			setStatus(failure, reply);
			return reply.send(format?.answer(failure.code, failure.msg));
		case 'httpStatus':
			return reply.send(statusPage(failure, reply));
		case 'garbage':
			return reply.type('application/json').send(format?.garbage);
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
 * The answer that replaces the one to a request that was carried out; or cuts the connection.
 *
 * @param payload the regular answer
 * @returns the answer to send; it is never received when the connection was cut
 */
export async function replacedAnswer(
	failure: RequestFailure,
	payload: string,
	reply: FastifyReply,
	format: AnswerFormat,
): Promise<string> {
	if (failure.fault === 'httpStatus') return statusPage(failure, reply);
	if (failure.fault === 'garbage') return payload.slice(0, payload.length / 2);
	if (failure.fault === 'businessCode') {
		setStatus(failure, reply);
		const { data } = JSON.parse(payload) as { data?: object };
		return JSON.stringify({ ...format.answer(failure.code, failure.msg), data });
	}
	recordNoAnswer(reply.request);
	if (failure.fault === 'timeout') await delay(failure.ms);
	reply.request.raw.socket.destroy();
	return payload;
}

/** Records that a request got no answer. */
function recordNoAnswer({ record }: FastifyRequest): void {
	if (record) record.answer = { status: 0 };
}

function setStatus(
	{ status = 200, retryAfter }: { status?: number; retryAfter?: string | number },
	reply: FastifyReply,
): void {
	reply.code(status);
	if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
}

function statusPage(
	failure: RequestFailure & { fault: 'httpStatus' },
	reply: FastifyReply,
): string {
	setStatus(failure, reply);
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
