import { randomUUID } from 'node:crypto';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { Sandbox } from '../../sandbox';
import type { PhotographedEditor } from './useEditor';

/**
 * Places a node on an empty canvas as somebody does who looks for some words: searches, clicks the
 * node and the action, and chooses the credential.
 */
export type PlaceNode = (words: string, node: string, action: string) => Promise<void>;

/**
 * Makes what places nodes for the tests of one file.
 *
 * @param key the API key of the credential that is chosen; the right one when left out
 */
export function usePlacedNode(
	n8n: N8nClient,
	sandbox: () => Sandbox,
	editor: () => PhotographedEditor,
	key?: string,
): PlaceNode {
	// Told apart from those of other files, which are in the same list.
	const name = `Akool ${randomUUID()}`;
	beforeAll(async () => {
		const { apiKey, clientId, address: baseUrl } = sandbox();
		const data = { authentication: 'apiKey', apiKey: key ?? apiKey, clientId, baseUrl };
		await n8n.createCredential(name, 'akoolApi', data);
	});
	return async (words, node, action) => {
		const { panel } = editor();
		await editor().newWorkflow();
		await panel.open();
		await panel.find(words);
		await panel.show(node);
		await panel.choose(action);
		await editor().node.chooseCredential(name);
	};
}
