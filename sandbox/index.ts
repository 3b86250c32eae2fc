import { randomBytes } from 'crypto';
import type { AddressInfo } from 'net';

import { Account, type Charge } from './account/account';
import { CallbackDelivery, type CallbackRecord } from './callbacks/callbackDelivery';
import type { CallbackChanges } from './callbacks/callbackRequest';
import { CallbackOffice } from './callbacks/callbackSender';
import { MovableClock } from './clock';
import {
	openExhibition,
	toPortraits,
	toSandboxVideo,
	type Portrait,
	type SandboxVideo,
} from './samples/sampleMedia';
import { Faults, type Fault } from './failures/forcedFailures';
import type { Face } from './faces/geometry';
import { HostedFiles } from './fileHost/hostedFiles';
import { addApi } from './api/akoolApi';
import { addControl } from './control/controlRoutes';
import { addFileHost } from './fileHost/fileRoutes';
import { recordRequests } from './http/requestLog';
import { createServer } from './http/server';
import { JobOffice, type Job } from './jobs/jobQueue';
import { KnownPictures } from './pictures/knownPictures';
import { cipherFor } from './callbacks/encryption';
import { surface, type Sandbox } from './control/sandbox';
import { KnownVideos } from './video/knownVideos';
import type { RequestRecord, SandboxSettings, World } from './context';

export type {
	CallbackChanges,
	CallbackRecord,
	Charge,
	Face,
	Fault,
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
	cipherFor(settings.apiKey);
	const clock = new MovableClock();
	const files = new HostedFiles(clock);
	const exhibition = await openExhibition();
	const pictures = new KnownPictures();
	const videos = new KnownVideos(pictures);
	for (const picture of exhibition.pictures) pictures.add(picture);
	videos.remember(exhibition.clip.mp4, exhibition.clip);
	const own = { local: '', public: '', mark: randomBytes(16).toString('hex') };
	const account = new Account(settings.apiKey, settings.clientId, settings.credit, clock);
	const faults = new Faults();
	const delivery = new CallbackDelivery(clock, settings);
	const callbacks = new CallbackOffice(delivery, account, faults, settings);
	const world: World = {
		settings,
		clock,
		account,
		faults,
		files,
		jobs: new JobOffice(
			clock,
			files,
			settings,
			() => own.public,
			(job) => callbacks.announce(job),
		),
		callbacks,
		delivery,
		pictures,
		videos,
		exhibits: exhibition.files,
		own,
		requests: [],
		fileRequests: [],
	};

	const app = createServer();
	const sandbox = surface(world, async () => await app.close());
	recordRequests(app, world);
	await app.register(async (scope) => addApi(scope, world));
	await app.register(async (scope) => addFileHost(scope, world));
	await app.register(async (scope) => addControl(scope, world, sandbox));
	await app.listen({ port: settings.port, host: settings.host });
	own.local = `http://${settings.host}:${(app.server.address() as AddressInfo).port}`;
	own.public = settings.publicAddress ? new URL(settings.publicAddress).origin : own.local;
	sandbox.address = own.local;
	sandbox.portraits = toPortraits(exhibition.pictures, own.public);
	sandbox.videos = [toSandboxVideo(exhibition.clip, own.public)];
	return sandbox;
}
