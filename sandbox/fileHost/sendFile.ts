import { Readable } from 'stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Fault } from '../failures/forcedFailures';
import type { FileContent } from './hostedFiles';

import { hang } from '../failures/failedAnswers';
import { padded, pieces } from './padding';

/** Where an endless file ends all the same, in bytes: 3 GB. */
export const ENDLESS_STOP = 3 * 1024 ** 3;

/** Lets the first half leave before the line is cut, in ms. */
const BEFORE_CUT_MS = 20;

/** Sends a file piece by piece, whole or as an ordered fault will have it. */
export function sendFile(
	content: FileContent,
	fault: Fault | undefined,
	request: FastifyRequest,
	reply: FastifyReply,
) {
	const { chunks, length } = bodyOf(content, fault, request);
	reply.type(content.type);
	if (length !== undefined) reply.header('content-length', length);
	return reply.send(Readable.from(chunks, { objectMode: false }));
}

interface Body {
	chunks: Iterable<Buffer> | AsyncIterable<Buffer>;
	/** In bytes, as it is announced. */
	length?: number;
}

function bodyOf(content: FileContent, fault: Fault | undefined, request: FastifyRequest): Body {
	const { length } = content.bytes;
	switch (fault?.fault) {
		case 'largeFile': {
			const total = Math.max(length, fault.bytes);
			return { chunks: padded(content, total), length: total };
		}
		case 'endlessFile':
			return { chunks: padded(content, ENDLESS_STOP) };
		case 'truncatedFile':
			return { chunks: half(content, request, BEFORE_CUT_MS), length };
		case 'stalledFile':
			return { chunks: half(content, request), length };
		default:
			return { chunks: pieces(content.bytes), length };
	}
}

/** The first half; then the connection is cut, after some ms or else as late as by `timeout`. */
async function* half({ bytes }: FileContent, request: FastifyRequest, ms?: number) {
	yield* pieces(bytes.subarray(0, bytes.length / 2));
	await hang(ms);
	request.raw.socket.destroy();
}
