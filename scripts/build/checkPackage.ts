import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { SourcePackage } from '../../n8n-host/packages';
import { isRelative, requiredFile, requiredNames } from './requires';

/** The modules that n8n brings for a package. */
const MODULES = ['n8n-workflow', 'crypto'];

/** What n8n reads of a loaded class. */
interface Loaded {
	icon?: Record<string, string>;
	description?: { icon?: Record<string, string> };
}

/**
 * What is wrong with the `dist` of a package: a file that needs something outside of it, a node or
 * credential that can't be loaded, an icon or a codex file that is missing. Nothing wrong gives an
 * empty list.
 */
export async function builtPackageFindings({
	folder,
	nodes,
	credentials,
}: Omit<SourcePackage, 'name'>): Promise<string[]> {
	const codexFiles = nodes.map((file) => file.replace(/\.js$/, '.json'));
	return [
		...(await strayRequires(join(folder, 'dist'))),
		...codexFiles
			.filter((file) => !existsSync(join(folder, file)))
			.map((file) => `${file} is missing`),
		...[...nodes, ...credentials].flatMap((file) => findingsOfClass(join(folder, file))),
	];
}

async function strayRequires(dist: string): Promise<string[]> {
	const files = await readdir(dist, { recursive: true });
	const findings = files
		.filter((file) => file.endsWith('.js'))
		.map(async (file) => {
			const path = join(dist, file);
			const names = requiredNames(await readFile(path, 'utf8'));
			const stray = names.filter((name) => !isBrought(name, path, dist));
			return stray.map((name) => `dist/${file} requires ${name}, which is not in the package`);
		});
	return (await Promise.all(findings)).flat();
}

function isBrought(name: string, from: string, dist: string): boolean {
	if (!isRelative(name)) return MODULES.includes(name);
	const file = requiredFile(from, name);
	return !relative(dist, file).startsWith('..') && existsSync(file);
}

/** @param path of the compiled file */
function findingsOfClass(path: string): string[] {
	const [className] = basename(path).split('.');
	try {
		const classes = createRequire(path)(path) as Record<string, new () => Loaded>;
		const made = new classes[className]();
		const icons = Object.values(made.description?.icon ?? made.icon ?? {});
		return icons
			.map((icon) => join(dirname(path), icon.replace(/^file:/, '')))
			.filter((icon) => !existsSync(icon))
			.map((icon) => `The icon ${icon} of ${className} is missing`);
	} catch (error) {
		return [`${className} can't be loaded: ${(error as Error).message}`];
	}
}
