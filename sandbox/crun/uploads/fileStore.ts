import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { forceFailures } from '../../failures/forceFailures';
import { envelope } from '../api/envelope';
import type { CrunContext } from '../context';

import { STORE_PATH, type ExpectedUpload } from './uploadAddresses';

/** Why the store refuses a file: its HTTP status, and its code. */
type Problem = [status: number, code: string];

/**
 * Adds the file store that uploads are sent to. It is no part of the API: it knows no key, and
 * refuses a request with one. The signed address says which file may be sent, once.
 */
export function addFileStore(app: FastifyInstance, context: CrunContext): void {
	const { files, settings, uploads } = context;
	const bodyLimit = settings.maxUploadBytes;
	forceFailures(app, context, { success: 200, garbage: '<Err', answer: envelope });
	app.setErrorHandler<FastifyError>((error, _request, reply) => {
		// Anything else is an error of the sandbox itself.
		if (error.statusCode !== 413) throw error;
		return refuse(reply, [400, 'EntityTooLarge']);
	});
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_, body, done) =>
		done(null, body),
	);

	app.put<{ Body: Buffer | undefined }>(
		`${STORE_PATH}*`,
		{ bodyLimit, config: { point: 'store' } },
		async (request, reply) => {
			const upload = uploads.find(request.url);
			const problem = problemIn(request, upload, context);
			if (problem) return refuse(reply, problem);
			if (!upload) return refuse(reply, [403, 'SignatureDoesNotMatch']);
			upload.used = true;
			files.reserve(upload.servedAt);
			files.store(upload.servedAt, {
				bytes: request.body ?? Buffer.alloc(0),
				type: upload.contentType,
			});
			return reply.code(200).send();
		},
	);
}

function problemIn(
	{ headers, url }: FastifyRequest,
	upload: ExpectedUpload | undefined,
	{ clock, settings }: CrunContext,
): Problem | undefined {
	if (headers['x-api-key'] || headers.authorization || url.includes(settings.apiKey)) {
		return [400, 'InvalidArgument'];
	}
	if (!upload || headers['content-type'] !== upload.contentType) {
		return [403, 'SignatureDoesNotMatch'];
	}
	if (headers['content-length'] === undefined) return [411, 'MissingContentLength'];
	if (clock.now() >= upload.expiresAt) return [403, 'ExpiredRequest'];
	return upload.used ? [403, 'AccessDenied'] : undefined;
}

function refuse(reply: FastifyReply, [status, code]: Problem) {
	const page = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;
	return reply.code(status).type('application/xml').send(page);
}
