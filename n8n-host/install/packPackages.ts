import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PACKAGES } from '../packages';
import { environmentForNpm } from '../commands/npmEnvironment';
import { withProgress, type Progress } from '../commands/progress';
import { runCommand } from '../commands/runCommand';

const REPOSITORY = resolve(__dirname, '../..');

/** Where the packed packages are kept, with what they were made from. */
const DESTINATION = join(REPOSITORY, '.cache/packages');
const MADE_FROM = join(DESTINATION, 'made-from.json');
/** What is packed of each package, and made into that. */
const PARTS = ['nodes', 'credentials', 'lib', 'icons', 'package.json', 'README.md', 'LICENSE'];
/** What else the packed packages depend on. */
const BUILD = [
	...['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'gulpfile.js'],
	...['scripts/build.ts', 'scripts/build'],
];

/** How the packages are packed. */
export interface PackOptions {
	onProgress?: Progress;
	/** Whether those that were packed before will do when nothing has changed since. */
	keepsUnchanged?: boolean;
}

/**
 * Builds all packages of this repository and packs them, so that they are installed, tested and
 * scanned as the files that users get.
 *
 * @returns the paths of the packed tarballs, in `.cache/packages/`, in the order of {@link PACKAGES}
 * @throws Error with the compiler's output when the build fails
 */
export async function packPackages({
	onProgress,
	keepsUnchanged = false,
}: PackOptions = {}): Promise<string[]> {
	const hash = await hashOfSources();
	const packed = keepsUnchanged ? await packedFrom(hash) : undefined;
	return packed ?? (await withProgress('Building the packages', onProgress, () => packAll(hash)));
}

async function packAll(hash: string): Promise<string[]> {
	await rm(DESTINATION, { recursive: true, force: true });
	await mkdir(DESTINATION, { recursive: true });
	await runCommand('npm', ['run', 'build'], {
		cwd: REPOSITORY,
		environment: environmentForNpm(),
	});
	const filenames: string[] = [];
	for (const { folder } of PACKAGES) filenames.push(await pack(folder));
	await writeFile(MADE_FROM, JSON.stringify({ hash, filenames } satisfies PackedPackages));
	return filenames.map((filename) => join(DESTINATION, filename));
}

async function pack(folder: string): Promise<string> {
	const packed = await runCommand(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', DESTINATION],
		{ cwd: folder, environment: environmentForNpm() },
	);
	const [{ filename }] = JSON.parse(packed) as Array<{ filename: string }>;
	return filename;
}

async function packedFrom(hash: string): Promise<string[] | undefined> {
	if (!existsSync(MADE_FROM)) return undefined;
	const packed = JSON.parse(await readFile(MADE_FROM, 'utf8')) as PackedPackages;
	const tarballs = packed.filenames.map((filename) => join(DESTINATION, filename));
	return packed.hash === hash && tarballs.every(existsSync) ? tarballs : undefined;
}

interface PackedPackages {
	hash: string;
	filenames: string[];
}

async function hashOfSources(): Promise<string> {
	const hash = createHash('sha256');
	const sources = [
		...PACKAGES.flatMap(({ folder }) => PARTS.map((part) => join(folder, part))),
		...BUILD.map((part) => join(REPOSITORY, part)),
	];
	for (const source of sources.filter(existsSync)) {
		for (const file of await filesIn(source)) hash.update(file).update(await readFile(file));
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
