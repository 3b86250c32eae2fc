import type { HostVersion } from '../n8n-host/hostVersions';
import { installHost } from '../n8n-host/install/installHost';
import type { Stage } from './stages';

/**
 * Resolves for each n8n once it is installed, or with the reason why that failed. None of them
 * rejects.
 */
export type InstalledHosts = Map<HostVersion, Promise<Error | undefined>>;

const onProgress = (line: string) => console.log(line);

/** Installs every n8n that these stages work in and that isn't there yet, one after the other. */
export function prepareHosts(stages: Stage[]): InstalledHosts {
	const hosts: InstalledHosts = new Map();
	let latest: Promise<unknown> = Promise.resolve();
	for (const { needsHost } of stages) {
		if (needsHost === undefined || hosts.has(needsHost)) continue;
		const installed = latest
			.then(async () => await installHost(needsHost, { onProgress }))
			.then(
				() => undefined,
				(error: Error) => error,
			);
		hosts.set(needsHost, installed);
		latest = installed;
	}
	return hosts;
}
