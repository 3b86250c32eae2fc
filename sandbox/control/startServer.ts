import type { AddressInfo } from 'net';

import type { FastifyInstance } from 'fastify';

import type { AnyFailure } from '../failures/failureKinds';
import { addFileHost, type FileHostContext } from '../fileHost/fileRoutes';
import { recordRequests } from '../http/requestLog';
import { createServer } from '../http/server';
import { toPortraits, toSandboxVideo, type SampleMedia } from '../samples/sampleMedia';
import type { CommonSettings } from '../settings';

import { addControlRoutes, type ControlAdditions } from './controlRoutes';
import type { StartedSandbox } from './startedSandbox';

/** What a server works with. */
export interface ServerContext extends FileHostContext {
	settings: CommonSettings & { apiKey: string };
}

/** What the stand-in for a provider adds to the server. */
export interface ServedProvider<Sandbox> {
	/** Adds the provider's endpoints. */
	addApi(app: FastifyInstance): void;
	/** Makes what tests and scripts use. */
	createSandbox(closeServer: () => Promise<void>): Sandbox;
	/** What the control API has in addition. */
	control(sandbox: Sandbox): ControlAdditions;
}

/**
 * Starts the web server of a stand-in: the provider's API, the file host and the control API.
 *
 * @returns what tests and scripts use, with its addresses filled in
 * @throws when the port is taken (`EADDRINUSE`)
 */
export async function startServer<
	Failure extends AnyFailure,
	Status extends number | string,
	Sandbox extends StartedSandbox<Failure, Status>,
>(
	context: ServerContext,
	samples: SampleMedia,
	{ addApi, createSandbox, control }: ServedProvider<Sandbox>,
): Promise<Sandbox> {
	const { host, settings } = context;
	const app = createServer();
	const sandbox = createSandbox(async () => await app.close());
	recordRequests(app, context);
	await app.register(async (scope) => addApi(scope));
	await app.register(async (scope) => addFileHost(scope, context));
	await app.register(async (scope) => addControlRoutes(scope, sandbox, control(sandbox)));
	await app.listen({ port: settings.port, host: settings.host });
	host.local = `http://${settings.host}:${(app.server.address() as AddressInfo).port}`;
	host.public = settings.publicAddress ? new URL(settings.publicAddress).origin : host.local;
	sandbox.address = host.local;
	sandbox.portraits = toPortraits(samples.pictures, host.public);
	sandbox.videos = samples.videos.map((video) => toSandboxVideo(video, host.public));
	return sandbox;
}
