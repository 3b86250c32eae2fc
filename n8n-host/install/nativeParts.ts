import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentForNpm } from '../commands/npmEnvironment';
import { runCommand } from '../commands/runCommand';
import { readManifest } from './manifest';

/**
 * Fetches a Node for an n8n. The package `node` has one for this platform in its install script.
 * Where it has none (some versions lack macOS) the Node that runs this script will do if it is new
 * enough for n8n.
 *
 * @param workplace the folder in which n8n is being installed
 * @throws Error when neither will do
 */
export async function bringNode(workplace: string): Promise<void> {
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

/**
 * Builds the package for SQLite, in which n8n keeps its data. It is native: fetched ready-made or
 * else compiled.
 *
 * @param workplace the folder in which n8n is being installed, with its Node
 * @throws Error when it can't be built or loaded
 */
export async function buildSqlite(workplace: string): Promise<void> {
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

/** The Node binary for the n8n that is installed in a folder. */
export function nodeOf(folder: string): string {
	const brought = join(folder, 'node_modules/node/bin/node');
	return existsSync(brought) ? brought : process.execPath;
}

/**
 * Runs npm in a folder.
 *
 * @param additions environment variables beside the usual ones
 * @throws Error with npm's output when it fails
 */
export async function npm(
	cwd: string,
	args: string[],
	additions?: NodeJS.ProcessEnv,
): Promise<void> {
	await runCommand('npm', args, { cwd, environment: environmentForNpm(additions) });
}
