import { Readable } from 'stream';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { OWN_FETCH_HEADER } from '../fetchMedia';
import type { FileContent } from '../hostedFiles';
import type { World } from '../world';

import { answerWithFault, spoilsAnswers } from './ordered';

const CHUNK = 16 * 1024;

/** The file host: results, cut-out faces and the drawn pictures. It must never see a key. */
export function addFileHost(app: FastifyInstance, world: World): void {
	const { account, faults, files, own } = world;

	app.addHook('onRequest', async (request, reply) => {
		const { headers, url } = request;
		if (headers['x-api-key'] || headers.authorization || url.includes(account.apiKey)) {
			return reply.code(400).type('text/plain').send('InvalidArgument: no credentials here');
		}
	});

	app.get('/files/*', async (request, reply) => {
		const ownFetch = request.headers[OWN_FETCH_HEADER] === own.mark;
		const fault = ownFetch ? undefined : faults.take('file');
		if (fault && spoilsAnswers(fault)) return answerWithFault(fault, request, reply);
		const file = files.find(request.url.split('?')[0]);
		if (file.is === 'missing') return reply.code(404).type('text/plain').send('NoSuchKey');
		if (file.is !== 'ready') return reply.code(403).type('text/plain').send('AccessDenied');
		return stream(file.content, request, reply, fault !== undefined);
	});

	app.get('/portraits/*', async (request, reply) => {
		const exhibit = world.exhibits.get(request.url.split('?')[0]);
		if (!exhibit) return reply.code(404).type('text/plain').send('NoSuchKey');
		return stream(exhibit, request, reply, false);
	});
}

function stream(
	{ bytes, type }: FileContent,
	request: FastifyRequest,
	reply: FastifyReply,
	truncated: boolean,
) {
	reply.type(type).header('content-length', bytes.length);
	const end = truncated ? Math.floor(bytes.length / 2) : bytes.length;
	async function* chunks() {
		for (let at = 0; at < end; at += CHUNK) yield bytes.subarray(at, Math.min(end, at + CHUNK));
		// Lets the first half leave before the line is cut.
		if (truncated) {
			await new Promise((resolve) => setTimeout(resolve, 20));
			request.raw.socket.destroy();
		}
	}
	return reply.send(Readable.from(chunks(), { objectMode: false }));
}
