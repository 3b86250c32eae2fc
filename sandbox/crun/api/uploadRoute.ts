import type { FastifyInstance } from 'fastify';

import type { CrunContext } from '../context';

import { success } from './envelope';

const query = {
	type: 'object',
	required: ['content_type', 'ext'],
	additionalProperties: false,
	properties: {
		content_type: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
		ext: { type: 'string', pattern: '^\\.[a-z0-9]+$' },
	},
};

/** Adds the addresses for an upload: where to send the file, and where it is then. */
export function addUploadRoute(app: FastifyInstance, { host, uploads }: CrunContext): void {
	app.get<{ Querystring: { content_type: string; ext: string } }>(
		'/api/v1/client/files/upload-url',
		{ schema: { querystring: query }, config: { point: 'upload' } },
		async ({ query: { content_type, ext } }) => {
			const { sentTo, servedAt } = uploads.issue(content_type, ext);
			return success({
				presigned_url: host.public + sentTo,
				file_url: host.public + servedAt,
			});
		},
	);
}
