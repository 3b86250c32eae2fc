import type { FastifyInstance } from 'fastify';

import { hostFile } from '../../fileHost/hostFile';
import type { WaveSpeedContext } from '../context';

import { envelope, success } from './envelope';
import { recognizedFile } from './recognizedFile';

/** Room for what surrounds the file in the request. */
const OVERHEAD_BYTES = 64 * 1024;

/**
 * Adds the upload of a picture or video, as the only field `file` of a multipart form. The file is
 * hosted for seven days.
 */
export function addUploadRoute(app: FastifyInstance, context: WaveSpeedContext): void {
	const { settings } = context;
	const bodyLimit = settings.maxUploadBytes + OVERHEAD_BYTES;
	app.addContentTypeParser(
		'multipart/form-data',
		{ parseAs: 'buffer', bodyLimit },
		(_, body, done) => done(null, body),
	);

	app.post<{ Body: Buffer }>(
		'/api/v3/media/upload/binary',
		{ bodyLimit, config: { point: 'upload' } },
		async ({ body, headers, record }, reply) => {
			const form = await readForm(body, headers['content-type']);
			const file = form?.get('file');
			if (!form || !(file instanceof File) || [...form.keys()].length !== 1) {
				return reply.code(400).send(envelope(400, 'file is required, as the only field of a form'));
			}
			const { name: filename, size } = file;
			if (record) record.body = { file: { filename, type: file.type, size } };
			if (size > settings.maxUploadBytes) return reply.code(413).send(envelope(413));
			const bytes = Buffer.from(await file.arrayBuffer());
			const recognized = await recognizedFile(bytes, file);
			if (!recognized) return reply.code(400).send(envelope(400, 'The file type is not supported'));
			const content = { bytes, type: recognized.contentType };
			const download_url = hostFile(context, 'media/', `.${recognized.extension}`, content);
			return success({ type: recognized.type, download_url, filename, size });
		},
	);
}

async function readForm(body: unknown, type = ''): Promise<FormData | undefined> {
	if (!Buffer.isBuffer(body)) return undefined;
	try {
		return await new Response(new Uint8Array(body), {
			headers: { 'content-type': type },
		}).formData();
	} catch {
		return undefined;
	}
}
