import type { FastifyInstance, FastifyReply } from 'fastify';

import type { CommonContext } from '../context';
import { answerWithFailure, delay } from '../failures/failedAnswers';
import {
	FILE_FAULTS,
	REQUEST_FAULTS,
	type FileFailure,
	type RequestFailure,
} from '../failures/failureKinds';
import { INTERNAL_FETCH_HEADER } from '../media/fetchMedia';

import { addOddRoutes } from './oddRoutes';
import { sendFile } from './sendFile';

const ERROR_PAGE = '<html><head><title>Sorry</title></head><body>Try again later.</body></html>';

/** What the file host works with. */
export interface FileHostContext extends CommonContext {
	settings: {
		/** Refused wherever it stands in a request. */
		apiKey: string;
		/** Delay of every answer in ms of real time, but to the sandbox itself. */
		fileLatencyMs: number;
	};
	/** Where the next failure of a download comes from. */
	failures: {
		take(
			on: 'file',
			faults: ReadonlyArray<FileFault>,
			suits: (failure: { fault: string }) => boolean,
		): RequestFailure | FileFailure | undefined;
	};
}

type FileFault = (RequestFailure | FileFailure)['fault'];

/** Every way in which a download can fail. */
const FAULTS: readonly FileFault[] = [...REQUEST_FAULTS, ...FILE_FAULTS];

/**
 * Adds the file host: results and face crops under `/files/`, sample media under `/portraits/`,
 * and what hosts that misbehave serve under `/odd/`. It refuses requests that carry a credential,
 * because clients must not send one there.
 */
export function addFileHost(app: FastifyInstance, context: FileHostContext): void {
	const { failures, files, host, settings } = context;

	app.addHook('onRequest', async (request, reply) => {
		const { headers, url } = request;
		if (headers['x-api-key'] || headers.authorization || url.includes(settings.apiKey)) {
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
			: failures.take('file', FAULTS, ({ fault }) => moved === undefined || fault !== 'movedFile');
		if (failure && isRequestFailure(failure)) return answerWithFailure(failure, request, reply);
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

function isRequestFailure(failure: RequestFailure | FileFailure): failure is RequestFailure {
	return (REQUEST_FAULTS as readonly string[]).includes(failure.fault);
}

/**
 * Redirects the client to the same file.
 *
 * @param hops how many redirects are left, this one included; the address carries the rest
 */
function redirectToSameFile(reply: FastifyReply, path: string, hops: number) {
	return reply.redirect(`${path}?moved=${hops - 1}`, 302);
}
