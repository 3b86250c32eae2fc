import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InstalledHost } from '../install/installHost';
import { installPackages } from '../install/installPackages';
import { becomesReady, isReady } from '../start/becomesReady';
import { hostEnvironment } from '../start/hostEnvironment';
import { spawnHost } from '../start/hostProcess';
import { lastingPort } from '../start/ports';
import type { ProcessGroup } from '../start/processGroup';
import { queueEnvironment, type QueuePlaces } from './queueEnvironment';

/** One of the processes that are an n8n in queue mode. */
export interface QueueProcess {
	/** Its own address, past the proxy. */
	address: string;
	/** Starts it, also again after `stop` or `kill`, and waits until it is ready. */
	start(): Promise<void>;
	/** Ends it in good order. */
	stop(): Promise<void>;
	/** Ends it at once, as a power cut would. */
	kill(): Promise<void>;
	/** Ends it and removes its folder. */
	remove(): Promise<void>;
	/** The end of its log, since it was last started. */
	log(): string;
}

/** What a process is for. */
export type QueueRole = 'main' | 'webhook' | 'worker';

/** What all processes have in common. */
export interface QueueInstallation {
	host: InstalledHost;
	places: QueuePlaces;
	/** The packed packages, which each of them needs. */
	tarballs: string[];
	/** Further n8n settings, or others than the usual ones. */
	environment?: Record<string, string>;
}

const COMMANDS: Record<QueueRole, string[]> = {
	main: ['start'],
	webhook: ['webhook'],
	worker: ['worker', '--concurrency=5'],
};

/**
 * Prepares a process with a folder of its own, as on a computer of its own, and installs the packages
 * there. It is not started yet.
 *
 * @throws Error when the packages can't be installed
 */
export async function prepareQueueProcess(
	role: QueueRole,
	{ host, places, tarballs, environment: more }: QueueInstallation,
): Promise<QueueProcess> {
	const userFolder = await mkdtemp(join(tmpdir(), `n8n-${role}-`));
	await installPackages(userFolder, tarballs);
	const [port, brokerPort] = [await lastingPort(), await lastingPort()];
	const { version } = places;
	const environment = {
		...hostEnvironment({ version, node: host.node, userFolder, port, brokerPort }),
		...queueEnvironment(places),
		...(role === 'worker' && healthCheckAt(port)),
		...more,
	};
	const address = `http://127.0.0.1:${port}`;
	let running: ProcessGroup | undefined;
	return {
		address,
		async start() {
			const started = spawnHost(host, environment, {
				command: COMMANDS[role],
				temporaryFolder: userFolder,
			});
			running = started;
			const answers = role === 'main' ? undefined : isReady;
			if (await becomesReady(address, started, answers)) return;
			await started.stop();
			throw new Error(`n8n's ${role} process did not start:\n${started.log().slice(-4_000)}`);
		},
		stop: async () => await running?.stop(),
		kill: async () => await running?.kill(),
		async remove() {
			await running?.stop();
			await rm(userFolder, { recursive: true, force: true });
		},
		log: () => running?.log() ?? '',
	};
}

/** A worker takes no calls but these. */
function healthCheckAt(port: number): Record<string, string> {
	return {
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	};
}
