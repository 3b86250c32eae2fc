import type { FastifyInstance, FastifyReply } from 'fastify';

import { OWN_FETCH_HEADER } from '../media/fetchMedia';
import type { World } from '../context';

import { answerWithFault, spoilsAnswers } from '../failures/failedAnswers';
import { sendFile } from './sendFile';

const PAGE = '<html><head><title>Sorry</title></head><body>Try again later.</body></html>';

/** The file host: results, cut-out faces and the drawn pictures. It must never see a key. */
export function addFileHost(app: FastifyInstance, world: World): void {
	const { account, faults, files, own } = world;

	app.addHook('onRequest', async (request, reply) => {
		const { headers, url } = request;
		if (headers['x-api-key'] || headers.authorization || url.includes(account.apiKey)) {
			return reply.code(400).type('text/plain').send('InvalidArgument: no credentials here');
		}
	});

	app.get<{ Querystring: { moved?: string } }>('/files/*', async (request, reply) => {
		const path = request.url.split('?')[0];
		const { moved } = request.query;
		if (Number(moved) > 0) return moveOn(reply, path, Number(moved));
		const ownFetch = request.headers[OWN_FETCH_HEADER] === own.mark;
		// Who has been sent here by a moved file is not sent on again.
		const fault = ownFetch
			? undefined
			: faults.take('file', (order) => moved === undefined || order.fault !== 'movedFile');
		if (fault && spoilsAnswers(fault)) return answerWithFault(fault, request, reply);
		if (fault?.fault === 'movedFile') return moveOn(reply, path, fault.hops);
		if (fault?.fault === 'wrongFile') {
			return reply.type(fault.type ?? 'text/html').send(fault.text ?? PAGE);
		}
		const file = files.find(path);
		if (file.is === 'missing') return reply.code(404).type('text/plain').send('NoSuchKey');
		if (file.is !== 'ready') return reply.code(403).type('text/plain').send('AccessDenied');
		return sendFile(file.content, fault, request, reply);
	});

	app.get('/portraits/*', async (request, reply) => {
		const exhibit = world.exhibits.get(request.url.split('?')[0]);
		if (!exhibit) return reply.code(404).type('text/plain').send('NoSuchKey');
		return sendFile(exhibit, undefined, request, reply);
	});
}

/**
 * Sends the client to the same file again.
 *
 * @param hops how many redirects are left, this one included; the rest is in the address
 */
function moveOn(reply: FastifyReply, path: string, hops: number) {
	return reply.redirect(`${path}?moved=${hops - 1}`, 302);
}
