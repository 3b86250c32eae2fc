import type { FastifyInstance } from 'fastify';

import type { CommonContext } from '../context';

/**
 * Records every request: those for files in `fileRequests`, all others in `requests`. The control
 * API is left out.
 */
export function recordRequests(
	app: FastifyInstance,
	context: Pick<CommonContext, 'clock' | 'requests' | 'fileRequests'>,
): void {
	app.addHook('onRequest', async (request) => {
		const { method, url, query, headers } = request;
		const path = url.split('?')[0];
		if (path.startsWith('/sandbox/')) return;
		const at = context.clock.now();
		request.record = { at, method, path, query, headers: { ...headers }, body: undefined };
		const isFile = /^\/(?:files|portraits|odd)\//.test(path);
		(isFile ? context.fileRequests : context.requests).push(request.record);
	});

	app.addHook('preValidation', async (request) => {
		// The bytes of an upload are not kept.
		if (request.record && !Buffer.isBuffer(request.body)) request.record.body = request.body;
	});

	app.addHook('onSend', async ({ record }, reply, payload) => {
		if (record) record.answer ??= { status: reply.statusCode, code: codeIn(payload) };
	});
}

/** `code` or `error_code` in an answer's JSON; undefined when it has none. */
function codeIn(payload: unknown): number | undefined {
	if (typeof payload !== 'string') return undefined;
	try {
		const answer = JSON.parse(payload) as { code?: number; error_code?: number };
		return answer.code ?? answer.error_code;
	} catch {
		return undefined;
	}
}
