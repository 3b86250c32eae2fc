import type { FastifyInstance } from 'fastify';

import type { WaveSpeedContext } from '../context';
import type { Prediction } from '../predictions/prediction';
import { toAnswer } from '../predictions/toAnswer';

import { envelope, success } from './envelope';
import { pageOf, paging, type Paging } from './paging';

const nothing = { type: 'object', additionalProperties: false };
const id = { type: 'object', properties: { id: { type: 'string' } } };

/** Adds reading a prediction, by both documented paths, and the list of the recent ones. */
export function addPredictionRoutes(app: FastifyInstance, context: WaveSpeedContext): void {
	const { failures, host, jobs, settings } = context;
	const show = (prediction: Prediction) => toAnswer(prediction, settings, host.local);

	for (const path of ['/api/v3/predictions/:id', '/api/v3/predictions/:id/result']) {
		app.get<{ Params: { id: string } }>(
			path,
			{ schema: { params: id, querystring: nothing }, config: { point: 'result' } },
			async ({ params }, reply) => {
				const prediction = jobs.find(params.id);
				if (!prediction) return reply.code(404).send(envelope(404, 'Prediction not found'));
				const lost = prediction.status === 'completed' && failures.take('result', ['noOutputs']);
				return success(show(lost ? { ...prediction, outputs: [] } : prediction));
			},
		);
	}

	const list = (wanted: Paging | null) => {
		const { page, items } = pageOf(jobs.recent(), wanted ?? {});
		return success({ page, items: items.map(show) });
	};
	app.get(
		'/api/v3/predictions',
		{ schema: { querystring: nothing }, config: { point: 'list' } },
		() => list({}),
	);
	app.post<{ Body: Paging }>(
		'/api/v3/predictions',
		{ schema: { body: paging() }, config: { point: 'list' } },
		({ body }) => list(body),
	);
}
