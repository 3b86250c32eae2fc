import type { FastifyInstance } from 'fastify';

import { hostFile } from '../../fileHost/hostFile';
import { isSafeAddress } from '../../http/localAddress';
import { webAddress } from '../../http/validation';
import { createSwapTools } from '../../swaps/swapTools';
import { priceOf } from '../account/prices';
import type { WaveSpeedContext } from '../context';
import { TaskFailure } from '../predictions/errorCodes';
import { encodeResult } from '../predictions/outputs';
import { MODEL, type SwapInput } from '../predictions/prediction';
import type { Produced } from '../predictions/predictionRuns';
import { toAnswer } from '../predictions/toAnswer';
import { swapImage } from '../swaps/swapImage';

import { envelope, success } from './envelope';
import { problemInPairs, swapInput } from './input';

const PATH = `/api/v3/${MODEL}`;

const query = {
	type: 'object',
	additionalProperties: false,
	properties: { webhook: webAddress },
};

/** Adds the submission of a face swap. Each one that is accepted is charged. */
export function addSubmitRoute(app: FastifyInstance, context: WaveSpeedContext): void {
	const { account, host, jobs, settings } = context;

	app.post<{ Body: SwapInput; Querystring: { webhook?: string } }>(
		PATH,
		{ schema: { body: swapInput, querystring: query }, config: { point: 'submit' } },
		async ({ body: input, query: { webhook = '' } }, reply) => {
			const problem = problemInPairs(input) ?? problemInWebhook(webhook);
			if (problem) return reply.code(400).send(envelope(400, problem));
			const amount = priceOf(input, settings.prices);
			if (account.balance < amount) return reply.code(402).send(envelope(402));
			if (!account.images.admit()) return reply.code(429).send(envelope(429));
			const produce = production(input, context);
			const prediction = jobs.create({ input, webhook, produce });
			account.charge({ jobId: prediction.id, endpoint: PATH, body: input, amount });
			return success(toAnswer(prediction, settings, host.local));
		},
	);
}

/** Webhooks are called over HTTPS; on this machine, where nobody listens in, over HTTP too. */
function problemInWebhook(webhook: string): string | undefined {
	return !webhook || isSafeAddress(webhook) ? undefined : 'webhook must be a public HTTPS URL';
}

/** What makes the outputs, or fails as ordered. */
function production(input: SwapInput, context: WaveSpeedContext): () => Promise<Produced> {
	const { failures } = context;
	const failed = failures.take('submit', ['jobFails']);
	const nsfw = !failed && failures.take('submit', ['nsfw']) !== undefined;
	return async () => {
		if (failed) throw new TaskFailure(failed.code ?? 1405, failed.reason, failed.status);
		const result = await swapImage(input, createSwapTools(context));
		const output = input.enable_base64_output
			? encodeResult(result)
			: { url: hostFile(context, 'output/', '-u1.png', result) };
		return { outputs: [output], nsfw };
	};
}
