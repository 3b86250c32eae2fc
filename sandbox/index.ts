import { randomBytes } from 'crypto';
import type { AddressInfo } from 'net';

import { Account, type Charge } from './account/account';
import { CallbackDelivery, type CallbackRecord } from './callbacks/callbackDelivery';
import type { CallbackChanges } from './callbacks/callbackRequest';
import { CallbackSender } from './callbacks/callbackSender';
import { MovableClock } from './clock';
import {
	drawSampleMedia,
	type Portrait,
	type SandboxVideo,
	toPortraits,
	toSandboxVideo,
} from './samples/sampleMedia';
import { type ForcedFailure, ForcedFailureQueue } from './failures/forcedFailures';
import type { Face } from './faces/geometry';
import { HostedFiles } from './fileHost/hostedFiles';
import { addAkoolApi } from './api/akoolApi';
import { addControl } from './control/controlRoutes';
import { addFileHost } from './fileHost/fileRoutes';
import { recordRequests } from './http/requestLog';
import { createServer } from './http/server';
import { type Job, JobQueue } from './jobs/jobQueue';
import { KnownPictures } from './pictures/knownPictures';
import { aesVariant } from './callbacks/encryption';
import { createSandbox, type Sandbox } from './control/sandbox';
import { KnownVideos } from './video/knownVideos';
import type { RequestRecord, SandboxContext, SandboxSettings } from './context';

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
export { faceLikeness } from './pictures/pixels';

const DEFAULTS: SandboxSettings = {
	port: 0,
	host: '127.0.0.1',
	publicAddress: '',
	apiKey: 'sandbox-key-0123456789abcdefghij',
	clientId: 'sandboxclientid-0123456=',
	credit: 1000,
	queueMs: 400,
	processMs: 800,
	latencyMs: 0,
	requestsPerSecond: 0,
	failureReasons: true,
	noFaces: 'error400',
	callbackWhileProcessing: true,
	callbackCopies: 1,
	callbackKeepsQuery: true,
	callbackTimeoutMs: 10_000,
};

/**
 * Starts a sandbox. It is reachable from this machine only and connects to it only.
 *
 * @throws when the port is taken (`EADDRINUSE`), or the API key can't encrypt
 */
export async function startSandbox(options: Partial<SandboxSettings> = {}): Promise<Sandbox> {
	const settings = { ...DEFAULTS, ...options };
	aesVariant(settings.apiKey);
	const clock = new MovableClock();
	const files = new HostedFiles(clock);
	const samples = await drawSampleMedia();
	const pictures = new KnownPictures();
	const videos = new KnownVideos(pictures);
	for (const picture of samples.pictures) pictures.add(picture);
	videos.remember(samples.clip.mp4, samples.clip);
	const host = { local: '', public: '', internalToken: randomBytes(16).toString('hex') };
	const account = new Account(settings.apiKey, settings.clientId, settings.credit, clock);
	const failures = new ForcedFailureQueue();
	const callbackDelivery = new CallbackDelivery(clock, settings);
	const callbacks = new CallbackSender(callbackDelivery, account, failures, settings);
	const context: SandboxContext = {
		settings,
		clock,
		account,
		failures,
		files,
		jobs: new JobQueue(
			clock,
			files,
			settings,
			() => host.public,
			(job) => callbacks.notify(job),
		),
		callbacks,
		callbackDelivery,
		pictures,
		videos,
		sampleFiles: samples.files,
		host,
		requests: [],
		fileRequests: [],
	};

	const app = createServer();
	const sandbox = createSandbox(context, async () => await app.close());
	recordRequests(app, context);
	await app.register(async (scope) => addAkoolApi(scope, context));
	await app.register(async (scope) => addFileHost(scope, context));
	await app.register(async (scope) => addControl(scope, context, sandbox));
	await app.listen({ port: settings.port, host: settings.host });
	host.local = `http://${settings.host}:${(app.server.address() as AddressInfo).port}`;
	host.public = settings.publicAddress ? new URL(settings.publicAddress).origin : host.local;
	sandbox.address = host.local;
	sandbox.portraits = toPortraits(samples.pictures, host.public);
	sandbox.videos = [toSandboxVideo(samples.clip, host.public)];
	return sandbox;
}
