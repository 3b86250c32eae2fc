import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { withFolderLock } from './folderLock';
import type { HostVersion } from '../hostVersions';
import { withProgress, type Progress } from '../commands/progress';
import { environmentForNpm, runCommand } from '../commands/runCommand';

/** An n8n that is installed and ready to be started. */
export interface InstalledHost {
	/** The n8n version, as in "2.41.0". */
	n8nVersion: string;
	/** The Node binary that runs it (n8n 2.41 needs a newer Node than this project does). */
	node: string;
	/** n8n's start script. */
	n8n: string;
}

const REPOSITORY = resolve(__dirname, '../..');

/**
 * Makes sure an n8n is installed, apart from this project's own packages: once into
 * `.cache/n8n-host/<version>-<hash of its lock file>` (or into the folder that the environment
 * variable `N8N_HOST_CACHE` names), from then on it is found there in milliseconds.
 * An interrupted install is never taken for a whole one, and two processes don't install at once.
 *
 * @throws Error with npm's output when the install fails
 */
export async function installHost(
	version: HostVersion,
	{ onProgress }: { onProgress?: Progress } = {},
): Promise<InstalledHost> {
	const definition = join(__dirname, '..', version);
	const folder = join(cacheFolder(), `${version}-${fingerprint(definition)}`);
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

function cacheFolder(): string {
	return resolve(process.env.N8N_HOST_CACHE ?? join(REPOSITORY, '.cache/n8n-host'));
}

/** Native parts differ by platform, so it is part of what the folder is named after. */
function fingerprint(definition: string): string {
	return createHash('sha256')
		.update(readFileSync(join(definition, 'package-lock.json')))
		.update(`${process.platform} ${process.arch}`)
		.digest('hex')
		.slice(0, 10);
}

async function installInto(folder: string, definition: string): Promise<void> {
	if (existsSync(folder)) return; // another process installed it while this one waited
	await removeInterruptedInstalls(folder);
	const workplace = `${folder}.installing-${process.pid}`;
	await mkdir(workplace);
	for (const file of ['package.json', 'package-lock.json']) {
		await copyFile(join(definition, file), join(workplace, file));
	}
	// Without --legacy-peer-deps npm checks n8n's peers for many minutes; with scripts on, packages
	// that a test host never loads (Kafka and others) try to compile, and fail.
	await npm(workplace, ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund']);
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

/**
 * The package `node` fetches a Node for this platform in its install script. Where it has none
 * (some versions lack macOS) the Node that runs this script will do if it is new enough for n8n.
 */
async function bringNode(workplace: string): Promise<void> {
	try {
		await npm(workplace, ['rebuild', 'node', '--ignore-scripts=false']);
	} catch (error) {
		const n8n = readManifest(join(workplace, 'node_modules/n8n/package.json'));
		const wanted = n8n.engines.node;
		const [newest] = /\d+/.exec(wanted) ?? ['0'];
		if (Number(process.versions.node.split('.')[0]) >= Number(newest)) return;
		throw new Error(
			`This n8n needs Node ${wanted}, which could not be fetched for ${process.platform} ` +
				`${process.arch}. Run again with such a Node. ${(error as Error).message}`,
		);
	}
}

/** n8n keeps its data in SQLite, whose package is native: fetched ready-made or else compiled. */
async function buildSqlite(workplace: string): Promise<void> {
	const node = nodeOf(workplace);
	const ofItsPackage = join(
		workplace,
		`node_modules/node/node_modules/node-${process.platform}-${process.arch}`,
	);
	const headers = existsSync(join(ofItsPackage, 'include'))
		? { npm_config_nodedir: ofItsPackage }
		: {};
	await npm(workplace, ['rebuild', 'sqlite3', '--ignore-scripts=false'], headers);
	await runCommand(node, ['-e', "require('sqlite3')"], { cwd: workplace });
}

function nodeOf(folder: string): string {
	const brought = join(folder, 'node_modules/node/bin/node');
	return existsSync(brought) ? brought : process.execPath;
}

async function npm(cwd: string, args: string[], additions?: NodeJS.ProcessEnv): Promise<void> {
	await runCommand('npm', args, { cwd, environment: environmentForNpm(additions) });
}

/** The fields of a package.json that matter here. */
interface Manifest {
	dependencies: Record<string, string>;
	engines: { node: string };
}

function readManifest(path: string): Manifest {
	return JSON.parse(readFileSync(path, 'utf8'));
}
