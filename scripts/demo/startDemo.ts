import { connectToN8n, type N8nClient } from '../../n8n-host/client/n8nClient';
import { withProgress, type Progress } from '../../n8n-host/commands/progress';
import { TODAYS_HOST } from '../../n8n-host/hostVersions';
import { installHost } from '../../n8n-host/install/installHost';
import { packPackages } from '../../n8n-host/install/packPackages';
import { startHost, type RunningHost } from '../../n8n-host/start/startHost';
import type { BroughtExample } from './bringExamples';
import { startProviders, stopProviders, type RunningProvider } from './providers';

/** Where a demo has its data and its addresses. What is left out is temporary, or any free port. */
export interface DemoPlace {
	/** The folder that holds n8n's `.n8n`. */
	userFolder?: string;
	/** Where workflows may read and write files. */
	filesFolder?: string;
	n8nPort?: number;
	/** The ports of the stand-ins, by the names of the providers. */
	sandboxPorts: Record<string, number>;
	/** What is remembered of the examples that were brought there; it is brought up to date. */
	examples: Record<string, BroughtExample>;
}

/** An n8n with the packages, and a stand-in for each provider, all on this computer. */
export interface Demo extends Pick<RunningHost, 'address' | 'filesFolder' | 'log' | 'ended'> {
	/** Not logged in yet. */
	n8n: N8nClient;
	/** The provider of the package at the repository's root first. */
	providers: RunningProvider[];
	/** Stops all of it, and removes what was temporary. */
	stop(): Promise<void>;
}

/**
 * Starts a demo. The installed n8n and the built packages are kept for the next time.
 *
 * @param onProgress is told each step
 * @throws Error when something can't be installed, built or started
 */
export async function startDemo(onProgress: Progress, place: DemoPlace): Promise<Demo> {
	const [tarballs] = await Promise.all([
		packPackages({ onProgress, keepsUnchanged: true }),
		installHost(TODAYS_HOST, { onProgress }),
	]);
	const providers = await withProgress('Drawing pictures to swap faces with', onProgress, () =>
		startProviders(place.sandboxPorts),
	);
	try {
		const host = await startN8n(onProgress, place, tarballs);
		return {
			address: host.address,
			filesFolder: place.filesFolder ?? host.filesFolder,
			log: host.log,
			ended: host.ended,
			n8n: connectToN8n(host.address),
			providers,
			stop: async () => {
				await host.stop();
				await stopProviders(providers);
			},
		};
	} catch (error) {
		await stopProviders(providers);
		throw error;
	}
}

async function startN8n(
	onProgress: Progress,
	{ userFolder, filesFolder, n8nPort }: DemoPlace,
	tarballs: string[],
): Promise<RunningHost> {
	return await startHost({
		version: TODAYS_HOST,
		tarballs,
		userFolder,
		port: n8nPort,
		environment: filesFolder === undefined ? {} : { N8N_RESTRICT_FILE_ACCESS_TO: filesFolder },
		onProgress,
	});
}
