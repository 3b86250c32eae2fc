import type { StoredWorkflow } from '../../n8n-host/client/workflows';
import { readExampleFile } from '../../n8n-host/exampleFiles';
import { isTriggerOfOurs } from '../../n8n-host/packages';
import { until } from '../../n8n-host/until';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useEditor } from './useEditor';

const n8n = connectToSharedN8n();
const editor = useEditor();

/** Pastes a workflow into an empty canvas, as people do with an example, and saves it. */
async function paste(workflow: string): Promise<StoredWorkflow> {
	const { page } = editor();
	await editor().newWorkflow();
	await page.evaluate((text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
	}, workflow);
	await page.getByTestId('canvas-node').first().waitFor();
	await page.keyboard.press('Control+s');
	// n8n 2.x has its ID in the address before the workflow is saved, n8n 1.x the word "new".
	return await until(async () => {
		const [, id] = /\/workflow\/(?!new)(\w+)/.exec(page.url()) ?? [];
		return id && (await n8n.findWorkflow(id));
	});
}

test('who pastes an example that a call starts gets an address of their own', async () => {
	// n8n would keep one that stands in the example, for everyone who pastes it.
	const example = readExampleFile('swap-when-called.json');
	const [first, second] = [await paste(example), await paste(example)].map(
		({ nodes }) => nodes.find(isTriggerOfOurs)?.webhookId,
	);
	expect(first).toMatch(/^[0-9a-f-]{36}$/);
	expect(second).toMatch(/^[0-9a-f-]{36}$/);
	expect(second).not.toBe(first);
});
