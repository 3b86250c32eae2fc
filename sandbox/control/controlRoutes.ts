import type { FastifyInstance } from 'fastify';

import type { Portrait } from '../samples/sampleMedia';
import type { Fault } from '../failures/forcedFailures';
import type { Sandbox } from './sandbox';
import type { World } from '../context';

import { faultSchema, misplacedFault } from '../failures/failureSchema';

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

/** What people use to watch and steer the sandbox; a program has {@link Sandbox} for it. */
export function addControl(app: FastifyInstance, world: World, sandbox: Sandbox): void {
	app.get('/sandbox/requests', async () => world.requests);
	app.get('/sandbox/ledger', async () => world.account.ledger);
	app.get('/sandbox/jobs', async () => world.jobs.all());
	app.get('/sandbox/callbacks', async () => world.delivery.records);
	app.get('/sandbox/portraits', async () => ({
		portraits: sandbox.portraits.map(inWords),
		videos: sandbox.videos.map(({ name, url, fps, frames }) => {
			return { name, url, fps, frames: frames.map(inWords) };
		}),
	}));

	app.post<{ Body: Fault }>(
		'/sandbox/faults',
		{ schema: { body: faultSchema } },
		async ({ body }, reply) => {
			const message = misplacedFault(body);
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
			return { now: new Date(world.clock.now()).toISOString() };
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

function inWords({ name, url, width, height, faces }: Portrait): Omit<Portrait, 'png'> {
	return { name, url, width, height, faces };
}
