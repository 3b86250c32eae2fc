import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { environmentForNpm } from '../commands/npmEnvironment';
import { withProgress, type Progress } from '../commands/progress';
import { runCommand } from '../commands/runCommand';

const REPOSITORY = resolve(__dirname, '../..');

/** Where the packed package is kept, with what it was made from. */
const DESTINATION = join(REPOSITORY, '.cache/package');
const MADE_FROM = join(DESTINATION, 'made-from.json');
/** All that the packed package is made from. */
const SOURCES = [
	...['nodes', 'credentials', 'lib', 'icons', 'package.json', 'package-lock.json'],
	...['tsconfig.json', 'tsconfig.build.json', 'gulpfile.js', 'README.md', 'LICENSE'],
];

/** How the package is packed. */
export interface PackOptions {
	onProgress?: Progress;
	/** Whether one that was packed before will do when nothing has changed since. */
	keepsUnchanged?: boolean;
}

/**
 * Builds this project and packs it, so that it is installed, tested and scanned as the file that
 * users get.
 *
 * @returns the path of the packed tarball, in `.cache/package/`
 * @throws Error with the compiler's output when the build fails
 */
export async function packPackage({
	onProgress,
	keepsUnchanged = false,
}: PackOptions = {}): Promise<string> {
	const hash = await hashOfSources();
	const packed = keepsUnchanged ? await packedFrom(hash) : undefined;
	return packed ?? (await withProgress('Building the package', onProgress, () => pack(hash)));
}

async function pack(hash: string): Promise<string> {
	const npm = { cwd: REPOSITORY, environment: environmentForNpm() };
	await rm(DESTINATION, { recursive: true, force: true });
	await mkdir(DESTINATION, { recursive: true });
	await runCommand('npm', ['run', 'build'], npm);
	const packed = await runCommand(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', DESTINATION],
		npm,
	);
	const [{ filename }] = JSON.parse(packed) as Array<{ filename: string }>;
	await writeFile(MADE_FROM, JSON.stringify({ hash, filename }));
	return join(DESTINATION, filename);
}

async function packedFrom(hash: string): Promise<string | undefined> {
	if (!existsSync(MADE_FROM)) return undefined;
	const packed = JSON.parse(await readFile(MADE_FROM, 'utf8')) as PackedPackage;
	const tarball = join(DESTINATION, packed.filename);
	return packed.hash === hash && existsSync(tarball) ? tarball : undefined;
}

interface PackedPackage {
	hash: string;
	filename: string;
}

async function hashOfSources(): Promise<string> {
	const hash = createHash('sha256');
	for (const source of SOURCES) {
		for (const file of await filesIn(join(REPOSITORY, source))) {
			hash.update(file).update(await readFile(file));
		}
	}
	return hash.digest('hex');
}

/** All files in a folder, or the file itself, in one order. */
async function filesIn(path: string): Promise<string[]> {
	const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
	const files = entries.filter((entry) => entry.isFile());
	if (files.length === 0) return [path];
	return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
}
