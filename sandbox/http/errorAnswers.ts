import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';

import { validationMessage } from './validation';

/** An answer to a request that can't be carried out. */
export interface ErrorAnswer {
	/** HTTP status. */
	status: number;
	body: object;
}

/**
 * Answers invalid requests in a provider's format, and errors of the sandbox itself with HTTP 500.
 *
 * @param app the scope with the provider's routes
 * @param answer makes the answer from a message that says what is wrong with the request, and the
 *   HTTP status that says the same
 */
export function answerErrors(
	app: FastifyInstance,
	answer: (message: string, request: FastifyRequest, status: number) => ErrorAnswer,
): void {
	app.setErrorHandler<FastifyError>((error, request, reply) => {
		const { validation, statusCode = 500 } = error;
		const isClientError = validation !== undefined || statusCode < 500;
		if (!isClientError) return reply.code(500).type('text/plain').send(String(error.stack));
		const message = validation ? validationMessage(validation[0]) : error.message;
		const { status, body } = answer(message, request, validation ? 400 : statusCode);
		return reply.code(status).send(body);
	});
}
