import { randomUUID } from 'crypto';
import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import type { StoredCredential } from './client/credentials';
import type { WorkflowJson } from './client/workflows';
import { folderOfPackage, isNodeOfOurs, isTriggerOfOurs, PACKAGES } from './packages';

/** Names of the example workflows of the package at the repository's root, without `.json`. */
export const EXAMPLES = examplesOf(PACKAGES[0].name);

/**
 * The names of the example workflows in a package's folder `examples/`, without `.json`: `swap-one-face`
 * at the repository's root, else `<package>/swap-one-face`.
 *
 * @throws Error when there is no such package
 */
export function examplesOf(packageName: string): string[] {
	const folder = folderOf(packageName);
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => exampleFile(packageName, file.replace(/\.json$/, '')));
}

/** The name of a file in a package's folder `examples/`, as {@link readExampleFile} takes it. */
export function exampleFile(packageName: string, file: string): string {
	return packageName === PACKAGES[0].name ? file : `${packageName}/${file}`;
}

function folderOf(packageName: string): string {
	return join(folderOfPackage(packageName), 'examples');
}

/**
 * An example as it stands in its folder.
 *
 * @param name see {@link examplesOf}
 * @throws Error when there is none of that name
 */
export function readExample(name: string): WorkflowJson {
	return JSON.parse(readExampleFile(`${name}.json`));
}

/**
 * An example as a newcomer has it after the least of work: a credential chosen in every node of
 * ours, and what stands there as a placeholder put right. Webhooks have new addresses: n8n's editor
 * gives them to forms, and to triggers that have none.
 *
 * @param name see {@link examplesOf}
 * @param credential the stored one that every node of ours uses
 * @param changes what is replaced, each text by another: web addresses, IDs
 * @throws Error when a placeholder is not there, or one is left over
 */
export function readyExample(
	name: string,
	credential: StoredCredential,
	changes: Record<string, string> = {},
): WorkflowJson {
	const workflow: WorkflowJson = JSON.parse(readExampleFile(`${name}.json`, changes));
	for (const node of workflow.nodes) {
		if (isNodeOfOurs(node)) node.credentials = { [credential.type]: credential };
		if (node.webhookId || isTriggerOfOurs(node)) node.webhookId = randomUUID();
	}
	return workflow;
}

/** Whether there is a file of a name, see {@link exampleFile}. */
export function hasExampleFile(file: string): boolean {
	return existsSync(pathOf(file));
}

/**
 * The text of a file in the folder.
 *
 * @param file see {@link exampleFile}
 * @param changes what is replaced in it, each text by another
 * @throws Error when one of them is not there, or an example.com address is left over
 *   that is no hint like `e.g. https://example.com/face.jpg`
 */
export function readExampleFile(file: string, changes?: Record<string, string>): string {
	let text = readFileSync(pathOf(file), 'utf8');
	for (const [from, to] of Object.entries(changes ?? {})) {
		if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
		text = text.replaceAll(from, to);
	}
	const leftOver = changes && /(?<!e\.g\. )https:\/\/example\.com[^"\\,\s]*/.exec(text);
	if (leftOver) throw new Error(`${file} still holds ${leftOver[0]}`);
	return text;
}

function pathOf(file: string): string {
	const [name, packageName = PACKAGES[0].name] = file.split('/').reverse();
	return join(folderOf(packageName), name);
}
