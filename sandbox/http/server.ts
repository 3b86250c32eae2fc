import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';

import { invalidRequestAnswer } from './routeConfig';
import { addFormats, validationMessage } from './validation';

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
	app.setErrorHandler<FastifyError>((error, request, reply) => {
		const isClientError = error.validation !== undefined || (error.statusCode ?? 500) < 500;
		if (!isClientError) return reply.code(500).type('text/plain').send(String(error.stack));
		const message = error.validation ? validationMessage(error.validation[0]) : error.message;
		if (request.url.startsWith('/sandbox/')) return reply.code(400).send({ message });
		const { status, body } = invalidRequestAnswer(
			request.routeOptions.config.envelope ?? 'business',
			message,
		);
		return reply.code(status).send(body);
	});
	app.setNotFoundHandler(async (request, reply) =>
		reply.code(404).type('text/html').send(`<pre>Cannot ${request.method} ${request.url}</pre>`),
	);
	return app;
}
