import type { FastifyReply, FastifyRequest } from 'fastify';

import { businessAnswer } from '../api/businessCodes';
import type { Fault } from './forcedFailures';

const DEFAULT_HANG_MS = 120_000;

/** Faults of what a job or detection does, or of a file's content. */
const FAULTS_OF_CONTENT: ReadonlyArray<Fault['fault']> = [
	'jobFails',
	'noFaces',
	'detectError',
	'truncatedFile',
	'stalledFile',
	'largeFile',
	'endlessFile',
	'wrongFile',
	'movedFile',
];

/** Whether a fault changes how any request is answered. */
export function spoilsAnswers({ fault }: Fault): boolean {
	return !FAULTS_OF_CONTENT.includes(fault);
}

/** Whether the request is to be carried out before its answer is spoiled. */
export function afterAcceptance(fault: Fault): boolean {
	return fault.fault === 'resetAfterAcceptance' || ('accepted' in fault && fault.accepted === true);
}

/** Answers a request with an ordered fault instead of carrying it out. */
export function answerWithFault(fault: Fault, request: FastifyRequest, reply: FastifyReply) {
	switch (fault.fault) {
		case 'businessCode':
			return reply.send(businessAnswer(fault.code, fault.msg));
		case 'httpStatus':
			return reply.send(statusPage(fault, reply));
		case 'garbage':
			return reply.type('application/json').send('{"code":1000,"msg":"OK","data":{"_id":"65');
		case 'emptyResult':
			return reply.send({ ...businessAnswer(1000), data: { result: [] } });
		case 'timeout':
			noteNoAnswer(request);
			void hang(fault.ms).then(() => request.raw.socket.destroy());
			return reply.hijack();
		default:
			noteNoAnswer(request);
			request.raw.socket.destroy();
			return reply.hijack();
	}
}

/**
 * Spoils the answer to a request that was carried out.
 *
 * @param payload the answer as it would have been sent
 * @returns what to send instead; nobody gets it when the connection was cut
 */
export async function spoilAnswer(
	fault: Fault,
	request: FastifyRequest,
	reply: FastifyReply,
	payload: string,
): Promise<string> {
	if (fault.fault === 'httpStatus') return statusPage(fault, reply);
	if (fault.fault === 'garbage') return payload.slice(0, payload.length / 2);
	noteNoAnswer(request);
	if (fault.fault === 'timeout') await hang(fault.ms);
	request.raw.socket.destroy();
	return payload;
}

/** Writes down that a request got no answer. */
function noteNoAnswer({ record }: FastifyRequest): void {
	if (record) record.answer = { status: 0 };
}

function statusPage(fault: Fault & { fault: 'httpStatus' }, reply: FastifyReply): string {
	reply.code(fault.status);
	if (fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
	const json = fault.body === 'json';
	reply.type(json ? 'application/json' : 'text/html');
	return json
		? JSON.stringify({ message: `HTTP ${fault.status}` })
		: `<html><head><title>${fault.status}</title></head><body><h1>${fault.status}</h1></body></html>`;
}

/** Waits for some ms, two minutes by default; keeps no process alive. */
export async function hang(ms = DEFAULT_HANG_MS): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, ms).unref());
}
