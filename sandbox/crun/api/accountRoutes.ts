import type { FastifyInstance } from 'fastify';

import { priceOf } from '../account/prices';
import type { CrunContext } from '../context';
import type { SwapBody } from '../tasks/task';

import { success } from './envelope';
import { swapBody } from './swapBody';

const nothing = { type: 'object', additionalProperties: false };

/** Adds the balance, and both ways to ask what a task would cost, which differ in their fields. */
export function addAccountRoutes(app: FastifyInstance, context: CrunContext): void {
	const { account, failures, settings } = context;
	const estimate = { schema: { body: swapBody }, config: { point: 'estimate' } };

	app.get(
		'/api/v1/client/account/balance',
		{ schema: { querystring: nothing }, config: { point: 'balance' } },
		async () => {
			const asText = failures.take('balance', ['textBalance']);
			return success({ balance: asText ? String(account.balance) : account.balance });
		},
	);

	app.post<{ Body: SwapBody }>(
		'/api/v1/client/job/estimate-credits',
		estimate,
		async ({ body }) => {
			return success({ credits: priceOf(body, settings.prices), estimated: settings.estimated });
		},
	);

	app.post<{ Body: SwapBody }>('/api/v1/client/job/EstimateTask', estimate, async ({ body }) => {
		const credits = priceOf(body, settings.prices);
		return success({ estimated_credits: credits, affordable: credits <= account.balance });
	});
}
