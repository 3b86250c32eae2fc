import type { FastifyInstance } from 'fastify';

import { businessCodeOfKey } from '../account/authentication';
import type { SandboxContext } from '../context';

import { businessAnswer } from './businessCodes';

const body = {
	type: 'object',
	required: ['clientId', 'clientSecret'],
	additionalProperties: false,
	properties: {
		clientId: { type: 'string', minLength: 1 },
		clientSecret: { type: 'string', minLength: 1 },
	},
};

/** Adds the endpoint for access tokens. The answer has `token` at top level, no `data`, no `msg`. */
export function addTokenRoute(app: FastifyInstance, { account }: SandboxContext): void {
	app.post<{ Body: { clientId: string; clientSecret: string } }>(
		'/api/open/v3/getToken',
		{ schema: { body }, config: { point: 'token', open: true } },
		async ({ body: { clientId, clientSecret } }) => {
			const code = businessCodeOfKey(clientSecret);
			if (code !== undefined) return businessAnswer(code);
			if (clientId !== account.clientId || clientSecret !== account.apiKey) {
				return businessAnswer(1101);
			}
			return { code: 1000, token: account.issueToken() };
		},
	);
}
