import { join } from 'node:path';
import type { InstalledHost } from '../install/installHost';
import { spawnGroup, type ProcessGroup } from './processGroup';

/** How n8n is run. */
export interface HostProcessOptions {
	/** n8n's command with its flags, as in `['worker', '--concurrency=5']`; `start` when left out. */
	command?: string[];
	/** Removed if we die, when no other process is left to do so. */
	temporaryFolder?: string;
}

/**
 * Starts an n8n process, without waiting until it is ready. If we die, it ends by itself.
 *
 * @param environment its whole environment
 */
export function spawnHost(
	host: InstalledHost,
	environment: Record<string, string>,
	{ command = ['start'], temporaryFolder = '' }: HostProcessOptions = {},
): ProcessGroup {
	return spawnGroup(
		host.node,
		['--require', join(__dirname, 'exitWithParent.cjs'), host.n8n, ...command],
		{
			cwd: environment.N8N_USER_FOLDER,
			environment: {
				...environment,
				AKOOL_HOST_EXITS_WITH_PARENT: 'true',
				AKOOL_HOST_TEMPORARY_FOLDER: temporaryFolder,
			},
		},
	);
}
