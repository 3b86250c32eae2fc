import type { FastifyInstance, FastifyReply } from 'fastify';

import type { SandboxContext } from '../akool/context';
import { affectsAnswer, answerWithFailure, delay } from '../failures/failedAnswers';
import { INTERNAL_FETCH_HEADER } from '../media/fetchMedia';

import { addOddRoutes } from './oddRoutes';
import { sendFile } from './sendFile';

const ERROR_PAGE = '<html><head><title>Sorry</title></head><body>Try again later.</body></html>';

/**
 * Adds the file host: results and face crops under `/files/`, sample media under `/portraits/`,
 * and what hosts that misbehave serve under `/odd/`. It refuses requests that carry a credential, because clients must not send one there.
 */
export function addFileHost(app: FastifyInstance, context: SandboxContext): void {
	const { account, failures, files, host, settings } = context;

	app.addHook('onRequest', async (request, reply) => {
		const { headers, url } = request;
		if (headers['x-api-key'] || headers.authorization || url.includes(account.apiKey)) {
			return reply.code(400).type('text/plain').send('InvalidArgument: no credentials here');
		}
		const isInternal = headers[INTERNAL_FETCH_HEADER] === host.internalToken;
		if (settings.fileLatencyMs > 0 && !isInternal) await delay(settings.fileLatencyMs);
	});

	app.get<{ Querystring: { moved?: string } }>('/files/*', async (request, reply) => {
		const path = request.url.split('?')[0];
		const { moved } = request.query;
		if (Number(moved) > 0) return redirectToSameFile(reply, path, Number(moved));
		const isInternal = request.headers[INTERNAL_FETCH_HEADER] === host.internalToken;
		// A client that followed such a redirect is not redirected again.
		const failure = isInternal
			? undefined
			: failures.take(
					'file',
					(candidate) => moved === undefined || candidate.fault !== 'movedFile',
				);
		if (failure && affectsAnswer(failure)) return answerWithFailure(failure, request, reply);
		if (failure?.fault === 'movedFile') return redirectToSameFile(reply, path, failure.hops);
		if (failure?.fault === 'wrongFile') {
			return reply.type(failure.type ?? 'text/html').send(failure.text ?? ERROR_PAGE);
		}
		const file = files.find(path);
		if (file.is === 'missing') return reply.code(404).type('text/plain').send('NoSuchKey');
		if (file.is !== 'ready') return reply.code(403).type('text/plain').send('AccessDenied');
		return sendFile(file.content, failure, request, reply);
	});

	app.get('/portraits/*', async (request, reply) => {
		const sample = context.sampleFiles.get(request.url.split('?')[0]);
		if (!sample) return reply.code(404).type('text/plain').send('NoSuchKey');
		return sendFile(sample, undefined, request, reply);
	});

	addOddRoutes(app, context);
}

/**
 * Redirects the client to the same file.
 *
 * @param hops how many redirects are left, this one included; the address carries the rest
 */
function redirectToSameFile(reply: FastifyReply, path: string, hops: number) {
	return reply.redirect(`${path}?moved=${hops - 1}`, 302);
}
