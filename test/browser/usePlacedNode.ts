import { randomUUID } from 'node:crypto';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { PhotographedEditor } from './useEditor';

/**
 * Places a node on an empty canvas as somebody does who looks for some words: searches, clicks the
 * node and the action, and chooses the credential.
 */
export type PlaceNode = (words: string, node: string, action: string) => Promise<void>;

/**
 * Makes what places nodes for the tests of one file.
 *
 * @param credential gives the type and the fields of the credential that is chosen
 */
export function usePlacedNode(
	n8n: N8nClient,
	editor: () => PhotographedEditor,
	credential: () => { type: string; data: Record<string, unknown> },
): PlaceNode {
	// Told apart from those of other files, which are in the same list.
	const name = `Sandbox ${randomUUID()}`;
	beforeAll(async () => {
		const { type, data } = credential();
		await n8n.createCredential(name, type, data);
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
