import { Readable } from 'stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { delay } from '../failures/failedAnswers';
import type { FileFailure } from '../failures/failureKinds';

import type { FileContent } from './hostedFiles';
import { chunksOf, paddedChunks } from './padding';

/** Where even an endless file ends, in bytes: 3 GiB. */
export const ENDLESS_FILE_BYTES = 3 * 1024 ** 3;

/** How long the first half of a file gets to be sent before the connection is cut, in ms. */
const BEFORE_CUT_MS = 20;

/**
 * Sends a file in chunks; only its beginning if the request asks for that (`Range: bytes=0-99`).
 *
 * @param failure a forced failure of the file's content; undefined to send it whole
 */
export function sendFile(
	content: FileContent,
	failure: FileFailure | undefined,
	request: FastifyRequest,
	reply: FastifyReply,
) {
	const wanted = failure ? undefined : firstBytesWanted(request);
	const { length: total } = content.bytes;
	reply.type(content.type);
	if (wanted !== undefined && wanted < total) {
		const bytes = content.bytes.subarray(0, wanted);
		return reply
			.code(206)
			.header('content-range', `bytes 0-${wanted - 1}/${total}`)
			.send(bytes);
	}
	const { chunks, length } = bodyOf(content, failure, request);
	if (length !== undefined) reply.header('content-length', length);
	return reply.send(Readable.from(chunks, { objectMode: false }));
}

/** How many of a file's first bytes a request asks for; undefined for the whole file. */
function firstBytesWanted({ headers }: FastifyRequest): number | undefined {
	const [, last] = /^bytes=0-(\d+)$/.exec(headers.range ?? '') ?? [];
	return last === undefined ? undefined : Number(last) + 1;
}

interface Body {
	chunks: Iterable<Buffer> | AsyncIterable<Buffer>;
	/** The announced length in bytes. */
	length?: number;
}

function bodyOf(
	content: FileContent,
	failure: FileFailure | undefined,
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

/** The first half of a file; then the connection is cut, after `ms` or two minutes. */
async function* firstHalf({ bytes }: FileContent, request: FastifyRequest, ms?: number) {
	yield* chunksOf(bytes.subarray(0, bytes.length / 2));
	await delay(ms);
	request.raw.socket.destroy();
}
