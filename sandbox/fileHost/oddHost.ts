import { Readable } from 'stream';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { delay } from '../failures/failedAnswers';

import type { FileContent } from './hostedFiles';
import type { OddFile } from './oddFiles';
import { paddedChunks } from './padding';
import { ENDLESS_FILE_BYTES, sendFile } from './sendFile';

/** How long a slow host takes before the first byte, in ms of real time. */
const SLOW_MS = 7000;
/** An announced size in bytes, larger than any picture or video that is accepted. */
const TOO_LARGE = 999_999_999;

/** Answers a request in its own way. */
type Answer = (request: FastifyRequest, reply: FastifyReply) => unknown;

const redirect =
	(location: string): Answer =>
	(_request, reply) =>
		reply.code(302).header('location', location).send();

/**
 * Ways in which hosts of pictures misbehave, by name.
 *
 * @param picture a good picture
 */
export function oddAnswers(picture: FileContent): Record<string, Answer> {
	const send: Answer = (request, reply) => sendFile(picture, undefined, request, reply);
	return {
		noRanges: (_request, reply) => reply.type(picture.type).send(picture.bytes),
		endless: (_request, reply) => {
			const chunks = paddedChunks(picture, ENDLESS_FILE_BYTES);
			return reply.type(picture.type).send(Readable.from(chunks, { objectMode: false }));
		},
		tooLarge: (_request, reply) =>
			reply
				.code(206)
				.header('content-range', `bytes 0-4095/${TOO_LARGE}`)
				.type(picture.type)
				.send(picture.bytes.subarray(0, 4096)),
		hang: (request, reply) => {
			void delay().then(() => request.raw.socket.destroy());
			return reply.hijack();
		},
		slow: async (request, reply) => {
			await delay(SLOW_MS);
			return await send(request, reply);
		},
		stalled: (_request, reply) => {
			reply.hijack().raw.writeHead(200, { 'content-type': picture.type });
			reply.raw.write(picture.bytes.subarray(0, 8));
			void delay().then(() => reply.raw.destroy());
		},
		reset: (request, reply) => {
			request.raw.socket.destroy();
			return reply.hijack();
		},
		redirectToPrivate: redirect('http://10.0.0.1/a.jpg'),
		redirectOffWeb: redirect('ftp://example.com/a.jpg'),
		redirectNowhere: redirect('http://'),
		// Node writes headers as Latin-1, so these are the bytes of UTF-8.
		redirectInUtf8: redirect(Buffer.from('../picture/für-dich.jpg').toString('latin1')),
		redirectLoop: redirect('?'),
		redirectToLogin: redirect('../loginPage/sign-in'),
	};
}

/** Sends a file as it is, without ranges. */
export function sendOddFile({ bytes, type, headers = {} }: OddFile, reply: FastifyReply) {
	return reply
		.headers({ ...headers, ...(type === undefined ? {} : { 'content-type': type }) })
		.send(Readable.from([bytes], { objectMode: false }));
}
