import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import type { Editor } from '../../n8n-host/browser/editor';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { EXAMPLE_NODES, type ExampleNode } from './exampleNodes';
import { savePicture, type PagePart } from './savePicture';

/** Below the last field, in CSS px. */
const MARGIN = 24;

/**
 * Opens each node of the package at the repository's root with example values, and saves a picture of
 * its fields.
 *
 * @param pathOf gives the picture's path for the name of a node's page
 */
export async function photographNodes(
	editor: Editor,
	n8n: N8nClient,
	credential: StoredCredential,
	pathOf: (page: string) => string,
): Promise<void> {
	const nodes = EXAMPLE_NODES.map((one, at) => asNode(one, at, credential));
	const id = await n8n.createWorkflow({ name: 'All nodes', nodes, connections: {} });
	await editor.openWorkflow(id);
	for (const { page } of EXAMPLE_NODES) {
		await editor.openNode(page);
		await savePicture(editor.page, pathOf(page), await partWithFields(editor));
		await editor.node.close();
	}
}

function asNode(
	{ type, typeVersion, page, parameters }: ExampleNode,
	at: number,
	credential: StoredCredential,
) {
	return {
		id: randomUUID(),
		name: page,
		type: `n8n-nodes-akool.${type}`,
		typeVersion,
		position: [200 * at, 0] as [number, number],
		parameters,
		webhookId: randomUUID(),
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	};
}

/** The column with the fields, from its top to the last of what people can click there. */
async function partWithFields({ page }: Editor): Promise<PagePart> {
	const fields = page.getByTestId('ndv').getByTestId('node-parameters');
	const { x, y, width } = await boxOf(fields);
	const controls = await fields.locator('input:visible, textarea:visible, button:visible').all();
	const bottoms = await Promise.all(
		controls.map(async (control) => {
			const box = await boxOf(control);
			return box.y + box.height;
		}),
	);
	return { x, y, width, height: Math.max(...bottoms) + MARGIN - y };
}

async function boxOf(element: Locator): Promise<PagePart> {
	const box = await element.boundingBox();
	if (box === null) throw new Error('What is to be photographed is not shown.');
	return box;
}
