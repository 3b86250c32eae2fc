import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentForNpm } from '../commands/npmEnvironment';
import { runCommand } from '../commands/runCommand';

/**
 * Installs packages for an n8n as n8n's own installer does. The peer `n8n-workflow` is not fetched:
 * n8n brings it.
 *
 * @param userFolder the folder that holds the n8n's `.n8n`
 * @param tarballs paths of the packed packages
 * @throws Error with npm's output when that fails
 */
export async function installPackages(userFolder: string, tarballs: string[]): Promise<void> {
	const packages = join(userFolder, '.n8n/nodes');
	await mkdir(packages, { recursive: true });
	// Without one npm installs into the nearest folder above that has one, perhaps a project's.
	const manifest = join(packages, 'package.json');
	if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true }\n');
	const flags = ['--ignore-scripts', '--legacy-peer-deps', '--offline', '--no-audit', '--no-fund'];
	await runCommand('npm', ['install', ...flags, ...tarballs], {
		cwd: packages,
		environment: environmentForNpm(),
	});
}
