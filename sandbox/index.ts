import { randomBytes } from 'crypto';
import type { AddressInfo } from 'net';

import { Account, type Charge } from './account';
import { MovableClock } from './clock';
import {
	openExhibition,
	toPortraits,
	toSandboxVideo,
	type Portrait,
	type SandboxVideo,
} from './exhibition';
import { Faults, type Fault } from './faults';
import type { Face } from './geometry';
import { HostedFiles } from './hostedFiles';
import { addApi } from './http/api';
import { addControl } from './http/control';
import { misplacedFault } from './http/faultSchema';
import { addFileHost } from './http/files';
import { recordRequests } from './http/recording';
import { createServer } from './http/server';
import { JobOffice, type Job } from './jobs';
import { KnownPictures } from './knownPictures';
import { KnownVideos } from './video/knownVideos';
import type { RequestRecord, SandboxSettings, World } from './world';

export type { Charge, Face, Fault, Job, Portrait, RequestRecord, SandboxSettings, SandboxVideo };
export { faceLikeness } from './pixels';

/** A running stand-in for Akool. */
export interface Sandbox {
	/** Base URL, e.g. `http://127.0.0.1:4010`. */
	address: string;
	apiKey: string;
	clientId: string;
	/** The balance; can be set. */
	credit: number;
	portraits: Portrait[];
	videos: SandboxVideo[];
	/** The portrait or group picture with this name; throws when there is none. */
	portrait(name: string): Portrait;
	/** Every API request so far. */
	requests: RequestRecord[];
	/** Every request for a file or portrait so far, the sandbox's own downloads included. */
	fileRequests: RequestRecord[];
	/** Every charge so far: one an accepted submission. */
	ledger: Charge[];
	/** The jobs; `find` takes an `_id`, `all` has the oldest first. */
	jobs: { find(id: string): Job | undefined; all(): Job[] };
	/** Orders a fault; throws when it makes no sense at its point. */
	fail(fault: Fault): void;
	/** Moves the sandbox's clock; resolves when all jobs that are due then are done. */
	clock: { now(): number; advance(ms: number): Promise<void> };
	/** Forgets requests, charges, faults, jobs and files, and restores the credit. */
	reset(): void;
	close(): Promise<void>;
}

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
};

/**
 * Starts a sandbox. It is reachable from this machine only and downloads from it only.
 *
 * @throws when the port is taken (`EADDRINUSE`)
 */
export async function startSandbox(options: Partial<SandboxSettings> = {}): Promise<Sandbox> {
	const settings = { ...DEFAULTS, ...options };
	const clock = new MovableClock();
	const files = new HostedFiles(clock);
	const exhibition = await openExhibition();
	const pictures = new KnownPictures();
	const videos = new KnownVideos(pictures);
	for (const picture of exhibition.pictures) pictures.add(picture);
	videos.remember(exhibition.clip.mp4, exhibition.clip);
	const own = { local: '', public: '', mark: randomBytes(16).toString('hex') };
	const world: World = {
		settings,
		clock,
		account: new Account(settings.apiKey, settings.clientId, settings.credit, clock),
		faults: new Faults(),
		files,
		jobs: new JobOffice(clock, files, settings, () => own.public),
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

/** The sandbox as programs see it; address and portraits come when it listens. */
function surface(world: World, stop: () => Promise<void>): Sandbox {
	const { account, clock, faults, files, jobs, requests, fileRequests } = world;
	return {
		address: '',
		apiKey: account.apiKey,
		clientId: account.clientId,
		get credit() {
			return account.credit;
		},
		set credit(credit: number) {
			account.credit = credit;
		},
		portraits: [],
		videos: [],
		portrait(name) {
			const portrait = this.portraits.find((one) => one.name === name);
			if (!portrait) throw new Error(`The sandbox has no portrait called ${name}`);
			return portrait;
		},
		requests,
		fileRequests,
		ledger: account.ledger,
		jobs,
		fail(fault) {
			const fuss = misplacedFault(fault);
			if (fuss) throw new Error(fuss);
			faults.order(fault);
		},
		clock: {
			now: () => clock.now(),
			async advance(ms) {
				clock.advance(ms);
				await jobs.settle();
			},
		},
		reset() {
			clock.forget();
			jobs.clear();
			files.clear();
			faults.clear();
			account.reset();
			requests.length = 0;
			fileRequests.length = 0;
		},
		async close() {
			clock.forget();
			await stop();
		},
	};
}
