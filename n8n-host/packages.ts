import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const REPOSITORY = resolve(__dirname, '..');

/** A package that is made of this repository. */
export interface SourcePackage {
	/** As npm knows it: `n8n-nodes-akool`. */
	name: string;
	/** The path of its folder, which is the repository itself for the package at its root. */
	folder: string;
	/** What n8n loads: paths of compiled files, relative to the folder. */
	nodes: string[];
	credentials: string[];
}

/** All packages: the one at the repository's root, then those in `packages/` by name. */
export const PACKAGES: SourcePackage[] = [
	REPOSITORY,
	...readdirSync(join(REPOSITORY, 'packages'))
		.sort()
		.map((name) => join(REPOSITORY, 'packages', name)),
].map(readPackage);

/**
 * The path of a package's folder.
 *
 * @throws Error when there is no such package
 */
export function folderOfPackage(packageName: string): string {
	const found = PACKAGES.find(({ name }) => name === packageName);
	if (found === undefined) throw new Error(`There is no package ${packageName}`);
	return found.folder;
}

/** Whether a node of a workflow is one of our packages'. */
export function isNodeOfOurs({ type }: { type: string }): boolean {
	return PACKAGES.some(({ name }) => type.startsWith(`${name}.`));
}

/** Whether a node of a workflow is a trigger of one of our packages, which its provider calls. */
export function isTriggerOfOurs(node: { type: string }): boolean {
	return isNodeOfOurs(node) && node.type.endsWith('Trigger');
}

function readPackage(folder: string): SourcePackage {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const { nodes, credentials } = manifest.n8n;
	return { name: manifest.name, folder, nodes, credentials };
}
