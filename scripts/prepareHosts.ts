import type { HostVersion } from '../n8n-host/hostVersions';
import { installHost } from '../n8n-host/install/installHost';
import type { Stage } from './stages';

const onProgress = (line: string) => console.log(line);

/**
 * Installs every n8n that these stages work in and that isn't there yet, one after the other.
 *
 * @returns why an install failed, for each that did
 */
export async function prepareHosts(stages: Stage[]): Promise<Map<HostVersion, Error>> {
	const failures = new Map<HostVersion, Error>();
	for (const { needsHost } of stages) {
		if (needsHost === undefined) continue;
		await installHost(needsHost, { onProgress }).catch((error: Error) =>
			failures.set(needsHost, error),
		);
	}
	return failures;
}
