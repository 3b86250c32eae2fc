import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The parts of a package.json that decide what happens when n8n installs the package. */
interface Manifest {
	name: string;
	n8n?: { nodes?: string[]; credentials?: string[] };
	scripts?: Record<string, string>;
	[field: string]: unknown;
}

/** All that belongs into the published package beside `dist/`. */
const AT_THE_TOP = ['README.md', 'LICENSE', 'package.json'];
/**
 * Largest size of each unpacked package, in bytes: room for its code in plain JavaScript, and not for
 * a forgotten picture or test.
 */
const LARGEST: Record<string, number> = {
	'n8n-nodes-akool': 500_000,
	'n8n-nodes-crun-face-swap': 400_000,
	'n8n-nodes-wavespeed-face-swap': 400_000,
};
/** Fields with which a package would bring or change other packages; n8n allows none. */
const FORBIDDEN_FIELDS = [
	'dependencies',
	'optionalDependencies',
	'bundleDependencies',
	'bundledDependencies',
	'overrides',
];
/** Scripts that npm would run on each computer on which the package is installed. */
const INSTALL_SCRIPTS = [
	'preinstall',
	'install',
	'postinstall',
	'prepare',
	'preprepare',
	'postprepare',
];

/**
 * What is wrong with the unpacked package: files that don't belong there or are missing, its size,
 * and what its package.json would do on install. Nothing wrong gives an empty list.
 */
export async function contentFindings(folder: string, manifest: Manifest): Promise<string[]> {
	const files = await filesIn(folder);
	const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
	const size = sizes.reduce((sum, bytes) => sum + bytes, 0);
	const promised = [...(manifest.n8n?.nodes ?? []), ...(manifest.n8n?.credentials ?? [])];

	return [
		...files
			.filter((file) => !file.startsWith('dist/') && !AT_THE_TOP.includes(file))
			.map((file) => `${file} does not belong into the package`),
		...[...AT_THE_TOP, ...promised]
			.filter((file) => !existsSync(join(folder, file)))
			.map((file) => `${file} is missing`),
		...(promised.length === 0 ? ['package.json names no nodes and credentials'] : []),
		...sizeFindings(size, LARGEST[manifest.name]),
		...FORBIDDEN_FIELDS.filter((field) => field in manifest).map(
			(field) => `package.json has "${field}"`,
		),
		...INSTALL_SCRIPTS.filter((script) => manifest.scripts?.[script] !== undefined).map(
			(script) => `package.json has the script "${script}"`,
		),
	];
}

function sizeFindings(size: number, largest: number | undefined): string[] {
	if (largest === undefined) return ['scripts/tarballContents.ts sets no largest size for it'];
	return size > largest ? [`Unpacked it has ${size} bytes, more than ${largest}`] : [];
}

/** Paths of all files in a folder, relative to it, with forward slashes. */
async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
