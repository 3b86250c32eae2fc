import { randomUUID } from 'crypto';
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import type { StoredCredential } from './client/credentials';
import type { WorkflowJson } from './client/workflows';
import { withLocalMedia, type ExampleMedia } from './exampleMedia';
import { isNodeOfOurs, PACKAGES } from './packages';

const NOTE = 'n8n-nodes-base.stickyNote';
/** Where the examples have their files: a folder of n8n's Docker image. */
const USUAL_FOLDER = '/home/node/.n8n-files';

/** Names of the example workflows of the package at the repository's root, without `.json`. */
export const EXAMPLES = examplesOf(PACKAGES[0].name);

/**
 * The names of the example workflows in a package's folder `examples/`, without `.json`: `swap-one-face`
 * at the repository's root, else `<package>/swap-one-face`.
 *
 * @throws Error when there is no such package
 */
export function examplesOf(packageName: string): string[] {
	const prefix = packageName === PACKAGES[0].name ? '' : `${packageName}/`;
	return readdirSync(folderOf(packageName))
		.filter((file) => file.endsWith('.json'))
		.map((file) => prefix + file.replace(/\.json$/, ''));
}

function folderOf(packageName: string): string {
	const found = PACKAGES.find(({ name }) => name === packageName);
	if (found === undefined) throw new Error(`There is no package ${packageName}`);
	return join(found.folder, 'examples');
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
 * ours, and what stands there as a placeholder put right. Webhooks have new addresses, as n8n's
 * editor gives them to everything it imports.
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
		if (node.webhookId) node.webhookId = randomUUID();
	}
	return workflow;
}

const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';
/** The node that Akool calls. */
const AKOOL_TRIGGER = 'n8n-nodes-akool.akoolTrigger';

/**
 * Where Akool calls the example that only waits for calls, once {@link localExample} brought it.
 *
 * @param n8n the n8n's address
 * @throws Error when there is no such example
 */
export function addressOfTrigger(n8n: string): string {
	const isStarted = ({ nodes }: WorkflowJson) => nodes.some(({ type }) => type === MANUAL_TRIGGER);
	const triggers = EXAMPLES.map(readExample)
		.filter((example) => !isStarted(example))
		.flatMap(({ nodes }) => nodes.filter(({ type }) => type === AKOOL_TRIGGER));
	if (triggers.length === 0) throw new Error('No example has an Akool Trigger');
	return `${n8n}/webhook/${triggers[0].webhookId}/webhook`;
}

/** What an example needs on this computer. */
export interface ExamplePlace {
	/** The stored credential that every node of ours uses. */
	credential: StoredCredential;
	media: ExampleMedia;
	/** Where n8n may read and write files. */
	filesFolder: string;
}

/**
 * An example with nothing left to do: credential chosen, pictures, videos and folder of this computer
 * filled in. The addresses of its forms and webhooks are the same each time.
 *
 * @param name without `.json`
 * @throws Error when it holds an address of which no rule says what it means
 */
export function localExample(
	name: string,
	{ credential, media, filesFolder }: ExamplePlace,
): WorkflowJson {
	const workflow = readExample(name);
	const own = workflow.nodes.find(({ type }) => type === AKOOL_TRIGGER);
	const callback = own
		? media.callback.map((url) => url.replace(/[^/]+\/webhook$/, `${own.webhookId}/webhook`))
		: media.callback;
	for (const node of workflow.nodes) {
		if (isNodeOfOurs(node)) node.credentials = { [credential.type]: credential };
		// A note tells of the usual folder.
		if (node.type === NOTE) continue;
		const parameters = withLocalMedia(JSON.stringify(node.parameters), { ...media, callback });
		const inFolder = JSON.stringify(filesFolder).slice(1, -1);
		node.parameters = JSON.parse(parameters.replaceAll(USUAL_FOLDER, inFolder));
	}
	return workflow;
}

/**
 * The text of a file in the folder.
 *
 * @param file named as the examples are, see {@link examplesOf}
 * @param changes what is replaced in it, each text by another
 * @throws Error when one of them is not there, or an example.com address is left over
 *   that is no hint like `e.g. https://example.com/face.jpg`
 */
export function readExampleFile(file: string, changes?: Record<string, string>): string {
	const [name, packageName = PACKAGES[0].name] = file.split('/').reverse();
	let text = readFileSync(join(folderOf(packageName), name), 'utf8');
	for (const [from, to] of Object.entries(changes ?? {})) {
		if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
		text = text.replaceAll(from, to);
	}
	const leftOver = changes && /(?<!e\.g\. )https:\/\/example\.com[^"\\,\s]*/.exec(text);
	if (leftOver) throw new Error(`${file} still holds ${leftOver[0]}`);
	return text;
}
