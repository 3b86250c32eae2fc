import type { FastifyInstance } from 'fastify';

import type { SandboxContext } from '../context';
import { forcedFailureSchema, placementError } from '../failures/failureSchema';
import type { ForcedFailure } from '../failures/forcedFailures';
import type { Portrait } from '../../samples/sampleMedia';

import type { Sandbox } from './startedSandbox';

const clockSchema = {
	type: 'object',
	required: ['advanceMs'],
	additionalProperties: false,
	properties: { advanceMs: { type: 'number', minimum: 0 } },
};

const creditSchema = {
	type: 'object',
	required: ['credit'],
	additionalProperties: false,
	properties: { credit: { type: 'number' } },
};

/**
 * Adds the control API, everything under `/sandbox/`: it shows what happened in the sandbox and
 * changes its state. Tests use {@link Sandbox} for the same.
 */
export function addControlRoutes(
	app: FastifyInstance,
	context: SandboxContext,
	sandbox: Sandbox,
): void {
	app.get('/sandbox/requests', async () => context.requests);
	app.get('/sandbox/ledger', async () => context.account.ledger);
	app.get('/sandbox/jobs', async () => context.jobs.all());
	app.get('/sandbox/callbacks', async () => context.callbackDelivery.records);
	app.get('/sandbox/portraits', async () => ({
		portraits: sandbox.portraits.map(withoutPng),
		videos: sandbox.videos.map(({ name, url, fps, frames }) => {
			return { name, url, fps, frames: frames.map(withoutPng) };
		}),
	}));

	app.post<{ Body: ForcedFailure }>(
		'/sandbox/faults',
		{ schema: { body: forcedFailureSchema } },
		async ({ body }, reply) => {
			const message = placementError(body);
			if (message) return reply.code(400).send({ message });
			sandbox.fail(body);
			return { ordered: body };
		},
	);

	app.post('/sandbox/reset', async () => {
		sandbox.reset();
		return { done: true };
	});

	app.post<{ Body: { advanceMs: number } }>(
		'/sandbox/clock',
		{ schema: { body: clockSchema } },
		async ({ body }) => {
			await sandbox.clock.advance(body.advanceMs);
			return { now: new Date(context.clock.now()).toISOString() };
		},
	);

	app.post<{ Body: { credit: number } }>(
		'/sandbox/credit',
		{ schema: { body: creditSchema } },
		async ({ body }) => {
			sandbox.credit = body.credit;
			return { credit: sandbox.credit };
		},
	);
}

/** A portrait without its bytes, for JSON. */
function withoutPng({ name, url, width, height, faces }: Portrait): Omit<Portrait, 'png'> {
	return { name, url, width, height, faces };
}
