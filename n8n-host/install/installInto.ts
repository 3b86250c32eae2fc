import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bringNode, buildSqlite, npm } from './nativeParts';

/**
 * Installs an n8n into a folder. The folder is there only once all of it is: an interrupted install
 * is never taken for a whole one. Does nothing when it is there already.
 *
 * @param definition the folder with n8n's package.json and lock file
 * @throws Error with npm's output when the install fails
 */
export async function installInto(folder: string, definition: string): Promise<void> {
	if (existsSync(folder)) return; // another process installed it while this one waited
	await removeInterruptedInstalls(folder);
	const workplace = `${folder}.installing-${process.pid}`;
	await mkdir(workplace);
	for (const file of ['package.json', 'package-lock.json']) {
		await copyFile(join(definition, file), join(workplace, file));
	}
	// Without --legacy-peer-deps npm checks n8n's peers for many minutes; with scripts on, packages
	// that a test host never loads (Kafka and others) try to compile, and fail.
	const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
	await npm(workplace, ['ci', ...flags, '--prefer-offline', '--loglevel=error']);
	await bringNode(workplace);
	await buildSqlite(workplace);
	await rename(workplace, folder);
}

async function removeInterruptedInstalls(folder: string): Promise<void> {
	const started = `${basename(folder)}.installing-`;
	for (const name of await readdir(dirname(folder))) {
		if (!name.startsWith(started)) continue;
		// Its npm may outlive a killed install for a while and go on writing; then the rest stays
		// until the next install.
		const removed = rm(join(dirname(folder), name), {
			recursive: true,
			force: true,
			maxRetries: 3,
		});
		await removed.catch(() => undefined);
	}
}
