import { randomBytes } from 'crypto';
import type { AddressInfo } from 'net';

import { Account, type Charge } from './account/account';
import { addAkoolApi } from './api/akoolApi';
import { CallbackDelivery, type CallbackRecord } from '../callbacks/callbackDelivery';
import type { CallbackChanges } from './callbacks/callbackRequest';
import { CallbackSender } from './callbacks/callbackSender';
import { aesVariant } from './callbacks/encryption';
import { MovableClock } from '../clock';
import type { SandboxContext } from './context';
import { addControlRoutes } from './control/controlRoutes';
import { createSandbox } from './control/createSandbox';
import type { Sandbox } from './control/startedSandbox';
import type { Face } from '../faces/geometry';
import { ForcedFailureQueue } from '../failures/forcedFailureQueue';
import type { ForcedFailure } from './failures/forcedFailures';
import { addFileHost } from '../fileHost/fileRoutes';
import { HostedFiles } from '../fileHost/hostedFiles';
import { recordRequests } from '../http/requestLog';
import type { RequestRecord } from '../http/requestRecord';
import { createServer } from '../http/server';
import type { Job } from './jobs/job';
import { JobQueue } from './jobs/jobQueue';
import { KnownPictures } from '../pictures/knownPictures';
import {
	drawSampleMedia,
	toPortraits,
	toSandboxVideo,
	type Portrait,
	type SampleMedia,
	type SandboxVideo,
} from '../samples/sampleMedia';
import { DEFAULT_SETTINGS, type SandboxSettings } from './settings';
import { KnownVideos } from '../video/knownVideos';

export type {
	CallbackChanges,
	CallbackRecord,
	Charge,
	Face,
	ForcedFailure,
	Job,
	Portrait,
	RequestRecord,
	Sandbox,
	SandboxSettings,
	SandboxVideo,
};

/**
 * Starts a sandbox: a web server that stands in for Akool's HTTP API. Only this machine can connect
 * to it, and it connects only to this machine.
 *
 * @param options settings that differ from the defaults
 * @returns the sandbox, listening
 * @throws when the port is taken (`EADDRINUSE`), or the API key has a length AES doesn't support
 */
export async function startSandbox(options: Partial<SandboxSettings> = {}): Promise<Sandbox> {
	const settings = { ...DEFAULT_SETTINGS, ...options };
	// Throws when callbacks could not be encrypted later.
	aesVariant(settings.apiKey);
	const samples = await drawSampleMedia();
	const context = createContext(settings, samples);
	const { host } = context;

	const app = createServer();
	const sandbox = createSandbox(context, async () => await app.close());
	recordRequests(app, context);
	await app.register(async (scope) => addAkoolApi(scope, context));
	await app.register(async (scope) => addFileHost(scope, context));
	await app.register(async (scope) => addControlRoutes(scope, context, sandbox));
	await app.listen({ port: settings.port, host: settings.host });
	host.local = `http://${settings.host}:${(app.server.address() as AddressInfo).port}`;
	host.public = settings.publicAddress ? new URL(settings.publicAddress).origin : host.local;
	sandbox.address = host.local;
	sandbox.portraits = toPortraits(samples.pictures, host.public);
	sandbox.videos = samples.videos.map((video) => toSandboxVideo(video, host.public));
	return sandbox;
}

/** Puts the parts of a sandbox together; its addresses are filled in when it listens. */
function createContext(settings: SandboxSettings, samples: SampleMedia): SandboxContext {
	const clock = new MovableClock();
	const files = new HostedFiles(clock);
	const pictures = new KnownPictures();
	const videos = new KnownVideos(pictures);
	for (const picture of samples.pictures) pictures.add(picture);
	for (const video of samples.videos) videos.remember(video.mp4, video);
	const host = { local: '', public: '', internalToken: randomBytes(16).toString('hex') };
	const account = new Account(settings.apiKey, settings.clientId, settings.credit, clock);
	const failures = new ForcedFailureQueue();
	const callbackDelivery = new CallbackDelivery(clock, settings);
	const callbacks = new CallbackSender(callbackDelivery, account, failures, settings);
	const jobs = new JobQueue({
		clock,
		files,
		timing: settings,
		publicAddress: () => host.public,
		onStatusChange: (job) => callbacks.notify(job),
	});
	return {
		settings,
		clock,
		account,
		failures,
		files,
		jobs,
		callbacks,
		callbackDelivery,
		pictures,
		videos,
		sampleFiles: samples.files,
		host,
		requests: [],
		fileRequests: [],
	};
}
