import Fastify, { type FastifyInstance } from 'fastify';

import { answerErrors } from './errorAnswers';
import { addFormats } from './validation';

/** Room for a 20 MB picture in base64. */
const BODY_LIMIT = 30 * 1024 * 1024;

/**
 * Creates the web server, without routes. It validates requests strictly: no type is converted, no
 * unknown parameter dropped and no default filled in.
 */
export function createServer(): FastifyInstance {
	const app = Fastify({
		bodyLimit: BODY_LIMIT,
		forceCloseConnections: true,
		ajv: {
			customOptions: {
				coerceTypes: false,
				removeAdditional: false,
				useDefaults: false,
				allErrors: false,
				discriminator: true,
				allowUnionTypes: true,
			},
			plugins: [addFormats],
		},
	});
	answerErrors(app, (message) => ({ status: 400, body: { message } }));
	app.setNotFoundHandler(async (request, reply) =>
		reply.code(404).type('text/html').send(`<pre>Cannot ${request.method} ${request.url}</pre>`),
	);
	return app;
}
