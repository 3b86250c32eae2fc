import { Readable } from 'stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { delay } from '../failures/failedAnswers';
import type { ForcedFailure } from '../failures/forcedFailures';

import type { FileContent } from './hostedFiles';
import { chunksOf, paddedChunks } from './padding';

/** Where an endless file ends all the same, in bytes: 3 GB. */
export const ENDLESS_FILE_BYTES = 3 * 1024 ** 3;

/** Lets the first half leave before the line is cut, in ms. */
const BEFORE_CUT_MS = 20;

/** Sends a file piece by piece, whole or as an ordered fault will have it. */
export function sendFile(
	content: FileContent,
	failure: ForcedFailure | undefined,
	request: FastifyRequest,
	reply: FastifyReply,
) {
	const { chunks, length } = bodyOf(content, failure, request);
	reply.type(content.type);
	if (length !== undefined) reply.header('content-length', length);
	return reply.send(Readable.from(chunks, { objectMode: false }));
}

interface Body {
	chunks: Iterable<Buffer> | AsyncIterable<Buffer>;
	/** In bytes, as it is announced. */
	length?: number;
}

function bodyOf(
	content: FileContent,
	failure: ForcedFailure | undefined,
	request: FastifyRequest,
): Body {
	const { length } = content.bytes;
	switch (failure?.fault) {
		case 'largeFile': {
			const total = Math.max(length, failure.bytes);
			return { chunks: paddedChunks(content, total), length: total };
		}
		case 'endlessFile':
			return { chunks: paddedChunks(content, ENDLESS_FILE_BYTES) };
		case 'truncatedFile':
			return { chunks: firstHalf(content, request, BEFORE_CUT_MS), length };
		case 'stalledFile':
			return { chunks: firstHalf(content, request), length };
		default:
			return { chunks: chunksOf(content.bytes), length };
	}
}

/** The first half; then the connection is cut, after some ms or else as late as by `timeout`. */
async function* firstHalf({ bytes }: FileContent, request: FastifyRequest, ms?: number) {
	yield* chunksOf(bytes.subarray(0, bytes.length / 2));
	await delay(ms);
	request.raw.socket.destroy();
}
