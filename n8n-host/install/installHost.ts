import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withProgress, type Progress } from '../commands/progress';
import type { HostVersion } from '../hostVersions';
import { withFolderLock } from './folderLock';
import { hostFolder } from './hostFolder.cjs';
import { installInto } from './installInto';
import { readManifest } from './manifest';
import { nodeOf } from './nativeParts';

/** An n8n that is installed and ready to be started. */
export interface InstalledHost {
	/** The n8n version, as in "2.41.0". */
	n8nVersion: string;
	/** The Node binary that runs it (n8n 2.41 needs a newer Node than this project does). */
	node: string;
	/** n8n's start script. */
	n8n: string;
}

/**
 * Makes sure an n8n is installed, apart from this project's own packages: once into
 * `.cache/n8n-host/<version>-<hash of its lock file>` (or into the folder that the environment
 * variable `N8N_HOST_CACHE` names), from then on it is found there in milliseconds.
 * An interrupted install is never taken for a whole one, and two processes don't install at once.
 *
 * @param version which n8n: the folder in `n8n-host/` that defines it
 * @throws Error with npm's output when the install fails
 */
export async function installHost(
	version: HostVersion,
	{ onProgress }: { onProgress?: Progress } = {},
): Promise<InstalledHost> {
	const definition = join(__dirname, '..', version);
	const folder = hostFolder(version);
	const n8nVersion = readManifest(join(definition, 'package.json')).dependencies.n8n;
	if (!existsSync(folder)) {
		await mkdir(dirname(folder), { recursive: true });
		const task = `Installing n8n ${n8nVersion} once, about 4 minutes`;
		await withProgress(task, onProgress, () =>
			withFolderLock(`${folder}.lock`, () => installInto(folder, definition)),
		);
	}
	return {
		n8nVersion,
		node: nodeOf(folder),
		n8n: join(folder, 'node_modules/n8n/bin/n8n'),
	};
}
