import type { FastifyInstance } from 'fastify';

import type { WaveSpeedContext } from '../context';

import { envelope, success } from './envelope';

/** Adds reading the secret that webhooks are signed with, which belongs to the API key. */
export function addSecretRoute(
	app: FastifyInstance,
	{ account, settings }: WaveSpeedContext,
): void {
	app.get('/api/v3/webhook/secret', { config: { point: 'secret' } }, async () => {
		const secret = account.webhookSecret;
		switch (settings.secretAt) {
			case 'secret':
				return { ...envelope(200), secret };
			case 'data':
				return success(secret);
			default:
				return success({ secret });
		}
	});
}
