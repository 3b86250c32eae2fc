import type { StoredCredential } from './client/credentials';
import type { WorkflowJson } from './client/workflows';
import { examplesOf, readExample } from './exampleFiles';
import { withLocalMedia, type ExampleMedia } from './exampleMedia';
import { isNodeOfOurs, isTriggerOfOurs } from './packages';

const NOTE = 'n8n-nodes-base.stickyNote';
/** Where the examples have their files: a folder of n8n's Docker image. */
const USUAL_FOLDER = '/home/node/.n8n-files';
const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';

/**
 * Where the provider calls the example that only waits for calls, once {@link localExample} brought it.
 *
 * @param n8n the n8n's address
 * @returns undefined when the package has no such example
 */
export function addressOfTrigger(n8n: string, packageName: string): string | undefined {
	const isStarted = ({ nodes }: WorkflowJson) => nodes.some(({ type }) => type === MANUAL_TRIGGER);
	const [trigger] = examplesOf(packageName)
		.map(readExample)
		.filter((example) => !isStarted(example))
		.flatMap(({ nodes }) => nodes.filter(isTriggerOfOurs));
	return trigger && `${n8n}/webhook/${trigger.id}/webhook`;
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
 * @param name see {@link examplesOf}
 * @throws Error when it holds an address of which no rule says what it means
 */
export function localExample(
	name: string,
	{ credential, media, filesFolder }: ExamplePlace,
): WorkflowJson {
	const workflow = readExample(name);
	const own = workflow.nodes.find(isTriggerOfOurs);
	const callback = own
		? media.callback.map((url) => url.replace(/[^/]+\/webhook$/, `${own.id}/webhook`))
		: media.callback;
	for (const node of workflow.nodes) {
		// Examples have none, so that everyone who imports one gets an address of their own.
		if (isTriggerOfOurs(node)) node.webhookId = node.id;
		if (isNodeOfOurs(node)) node.credentials = { [credential.type]: credential };
		// A note tells of the usual folder.
		if (node.type === NOTE) continue;
		const parameters = withLocalMedia(JSON.stringify(node.parameters), { ...media, callback });
		const inFolder = JSON.stringify(filesFolder).slice(1, -1);
		node.parameters = JSON.parse(parameters.replaceAll(USUAL_FOLDER, inFolder));
	}
	return workflow;
}
