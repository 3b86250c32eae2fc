import type { FastifyInstance } from 'fastify';

import type { AnyFailure } from '../failures/failureKinds';
import type { Portrait } from '../samples/sampleMedia';

import type { StartedSandbox } from './startedSandbox';

const clockSchema = {
	type: 'object',
	required: ['advanceMs'],
	additionalProperties: false,
	properties: { advanceMs: { type: 'number', minimum: 0 } },
};

/** What the control API of a provider has in addition. */
export interface ControlAdditions {
	/** JSON schema of a forced failure. */
	failureSchema: object;
	/** What can be looked at, by the name of its path. */
	shown: Record<string, () => unknown>;
	/** Numbers that can be set, by the name of their path and parameter. */
	set: Record<string, (value: number) => void>;
	/** What can be done, by the name of its path; what it gives is the answer. */
	done?: Record<string, () => unknown>;
}

/**
 * Adds the control API, everything under `/sandbox/`: it shows what happened in the sandbox and
 * changes its state. Tests use {@link StartedSandbox} for the same.
 */
export function addControlRoutes<Failure extends AnyFailure>(
	app: FastifyInstance,
	sandbox: StartedSandbox<Failure, number | string>,
	{ failureSchema, shown, set, done = {} }: ControlAdditions,
): void {
	const views = {
		requests: () => sandbox.requests,
		ledger: () => sandbox.ledger,
		callbacks: () => sandbox.callbacks,
		portraits: () => sampleMedia(sandbox),
		...shown,
	};
	for (const [name, show] of Object.entries(views)) app.get(`/sandbox/${name}`, async () => show());

	app.post<{ Body: AnyFailure }>(
		'/sandbox/faults',
		{ schema: { body: failureSchema } },
		async ({ body }, reply) => {
			try {
				// The schema has checked that it is one.
				sandbox.fail(body as Failure);
			} catch (error) {
				return reply.code(400).send({ message: (error as Error).message });
			}
			return { ordered: body };
		},
	);

	const actions = {
		reset: () => {
			sandbox.reset();
			return { done: true };
		},
		...done,
	};
	for (const [name, act] of Object.entries(actions))
		app.post(`/sandbox/${name}`, async () => act());

	app.post<{ Body: { advanceMs: number } }>(
		'/sandbox/clock',
		{ schema: { body: clockSchema } },
		async ({ body }) => {
			await sandbox.clock.advance(body.advanceMs);
			return { now: new Date(sandbox.clock.now()).toISOString() };
		},
	);

	for (const [name, change] of Object.entries(set)) addSetter(app, name, change);
}

function addSetter(app: FastifyInstance, name: string, change: (value: number) => void): void {
	const body = {
		type: 'object',
		required: [name],
		additionalProperties: false,
		properties: { [name]: { type: 'number' } },
	};
	app.post<{ Body: Record<string, number> }>(
		`/sandbox/${name}`,
		{ schema: { body } },
		async (request) => {
			change(request.body[name]);
			return request.body;
		},
	);
}

function sampleMedia({
	portraits,
	videos,
}: Pick<StartedSandbox<AnyFailure, number>, 'portraits' | 'videos'>) {
	return {
		portraits: portraits.map(withoutPng),
		videos: videos.map(({ name, url, fps, frames }) => {
			return { name, url, fps, frames: frames.map(withoutPng) };
		}),
	};
}

/** A portrait without its bytes, for JSON. */
function withoutPng({ name, url, width, height, faces }: Portrait): Omit<Portrait, 'png'> {
	return { name, url, width, height, faces };
}
