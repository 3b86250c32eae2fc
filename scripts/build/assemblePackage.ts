import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { SourcePackage } from '../../n8n-host/packages';
import { isRelative, renameRequires, requiredFile, requiredNames } from './requires';

/** Where the code of all packages lies, with the folders of the repository. */
export interface CompiledCode {
	/** The repository's path. */
	repository: string;
	/** The folder with the compiled files. */
	folder: string;
}

/** The folders whose code packages share. */
const SHARED = /^lib\//;
/** What a package has of its own. */
const OWN = /^(?:nodes|credentials|lib)\//;

/**
 * Makes the `dist` of a package: the compiled files that n8n loads, and all that these require. What
 * the package shares with others lies beside its own in `dist/lib`, so that nothing outside of the
 * package is needed.
 *
 * @throws Error when a listed file is missing, a file is required that no package may have, or two
 * files would get the same place
 */
export async function assemblePackage(
	{ folder, nodes, credentials }: Omit<SourcePackage, 'name'>,
	compiled: CompiledCode,
): Promise<void> {
	const own = slashed(relative(compiled.repository, folder));
	const prefix = own === '' ? '' : `${own}/`;
	const entries = [...nodes, ...credentials].map((file) => file.replace(/^dist\//, prefix));
	const files = await reachableFiles(entries, compiled.folder);
	const places = placesOf([...files.keys()], prefix);
	const dist = join(folder, 'dist');
	await rm(dist, { recursive: true, force: true });
	for (const [file, code] of files) {
		const place = places.get(file)!;
		const moved = renameRequires(code, (name) =>
			isRelative(name) ? nameFrom(place, places.get(slashed(requiredFile(file, name)))!) : name,
		);
		const path = join(dist, place);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, moved);
	}
}

/** The code of the files and of all that these require, by their paths in the compiled folder. */
async function reachableFiles(entries: string[], folder: string): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const waiting = [...entries];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (found.has(file)) continue;
		const path = join(folder, file);
		if (!existsSync(path)) throw new Error(`${file} is not there: was it compiled?`);
		const code = await readFile(path, 'utf8');
		found.set(file, code);
		const from = file;
		const names = requiredNames(code).filter(isRelative);
		waiting.push(...names.map((name) => slashed(requiredFile(from, name))));
	}
	return found;
}

/** Where each file goes in `dist`. */
function placesOf(files: string[], prefix: string): Map<string, string> {
	const places = new Map(files.map((file) => [file, placeOf(file, prefix)]));
	const taken = new Set<string>();
	for (const [file, place] of places) {
		if (taken.has(place)) throw new Error(`${file} would take the place of another: ${place}`);
		taken.add(place);
	}
	return places;
}

function placeOf(file: string, prefix: string): string {
	const own = file.startsWith(prefix) ? file.slice(prefix.length) : undefined;
	if (own !== undefined && OWN.test(own)) return own;
	if (SHARED.test(file)) return file;
	throw new Error(`${file} is required, but belongs to no package or to another`);
}

function nameFrom(place: string, required: string): string {
	const path = slashed(relative(dirname(place), required)).replace(/\.js$/, '');
	return path.startsWith('.') ? path : `./${path}`;
}

function slashed(path: string): string {
	return path.split(sep).join('/');
}
