import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withProgress, type Progress } from '../commands/progress';
import type { HostVersion } from '../hostVersions';
import { installHost, type InstalledHost } from '../install/installHost';
import { installPackages } from '../install/installPackages';
import { becomesReady } from './becomesReady';
import { hostEnvironment } from './hostEnvironment';
import { spawnHost } from './hostProcess';
import { lastingPort } from './ports';
import type { ProcessGroup } from './processGroup';

/** What is started, and where. */
export interface StartHostOptions {
	version: HostVersion;
	/** The packed packages, installed before n8n starts. */
	tarballs: string[];
	/** Data of an earlier run to go on with; a fresh temporary folder when left out. */
	userFolder?: string;
	/** The editor's port; any free one when left out. */
	port?: number;
	/** Further n8n settings, or others than the usual ones. */
	environment?: Record<string, string>;
	onProgress?: Progress;
}

/** A running n8n with the packages installed. */
export interface RunningHost {
	/** The editor's address, without a slash at its end: `http://127.0.0.1:5678`. */
	address: string;
	userFolder: string;
	/** Where workflows may read and write files: all that n8n 2.x allows when it is set up no further. */
	filesFolder: string;
	/** Shuts n8n down in good order and removes the user folder, if it was made by this start. */
	stop(): Promise<void>;
	/** Ends n8n at once, as a power cut would. The user folder stays until `stop()`. */
	kill(): Promise<void>;
	/** The end of n8n's log. */
	log(): string;
	/** Resolves once n8n has ended, by itself or not, with how: `exit code 1`, `SIGKILL`. */
	ended: Promise<string>;
}

/** How often a start is tried when another program takes the free port that was found. */
const STARTS = 3;

/**
 * Starts a real n8n with the packages installed as users install them, and waits until its editor,
 * REST API and webhooks answer. It listens on 127.0.0.1 only and sends nothing to the outside.
 *
 * @throws Error with the end of n8n's log when it does not start
 */
export async function startHost(options: StartHostOptions): Promise<RunningHost> {
	const host = await installHost(options.version, options);
	const userFolder = options.userFolder ?? (await mkdtemp(join(tmpdir(), 'n8n-host-')));
	const removeUserFolder = async () => {
		if (options.userFolder === undefined) await rm(userFolder, { recursive: true, force: true });
	};
	const filesFolder = join(userFolder, '.n8n-files');
	try {
		// n8n does not make it.
		await mkdir(filesFolder, { recursive: true });
		await installPackages(userFolder, options.tarballs);
		const started = await withProgress('Starting n8n', options.onProgress, () =>
			startProcess(host, userFolder, options),
		);
		return {
			address: started.address,
			userFolder,
			filesFolder,
			stop: async () => {
				await started.process.stop();
				await removeUserFolder();
			},
			kill: started.process.kill,
			log: started.process.log,
			ended: started.process.ended,
		};
	} catch (error) {
		await removeUserFolder();
		throw error;
	}
}

async function startProcess(
	host: InstalledHost,
	userFolder: string,
	options: StartHostOptions,
): Promise<{ address: string; process: ProcessGroup }> {
	for (let start = 1; ; start++) {
		const port = options.port ?? (await lastingPort());
		const place = {
			version: options.version,
			node: host.node,
			userFolder,
			port,
			brokerPort: await lastingPort(),
		};
		const environment = { ...hostEnvironment(place), ...options.environment };
		const temporaryFolder = options.userFolder === undefined ? userFolder : undefined;
		const process = spawnHost(host, environment, { temporaryFolder });
		const address = `http://127.0.0.1:${port}`;
		if (await becomesReady(address, process)) return { address, process };
		await process.stop();
		const portWasTaken = /is already in use/.test(process.log());
		if (!portWasTaken || start === STARTS) {
			throw new Error(`n8n ${host.n8nVersion} did not start:\n${process.log().slice(-4_000)}`);
		}
	}
}
