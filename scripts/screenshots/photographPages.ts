import type { Editor } from '../../n8n-host/browser/editor';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { until } from '../../n8n-host/until';
import { savePicture } from './savePicture';

/** What is shown below the last row of the work list, in CSS px. */
const BELOW_THE_ROWS = 80;
/** How long the rows of the work list may take, in ms. */
const ROWS_WITHIN = 120_000;

/** Saves a picture of the window in which a newcomer fills in the credential. */
export async function photographCredential(editor: Editor, path: string): Promise<void> {
	const { page } = editor;
	await page.getByTestId('node-credentials-select').click();
	await page.getByTestId('node-credentials-select-item-new').click();
	const dialog = page.getByTestId('editCredential-modal');
	await dialog.locator('input[type="password"]').fill('an-api-key-from-akool.com');
	const box = (await dialog.locator('.el-dialog').or(dialog).first().boundingBox()) ?? undefined;
	await savePicture(page, path, box);
}

/** Saves a picture of what the node panel finds for "akool". */
export async function photographNodePanel(editor: Editor, path: string): Promise<void> {
	await editor.newWorkflow();
	await editor.panel.open();
	await editor.panel.find('akool');
	const box = await editor.page.getByTestId('node-creator').boundingBox();
	await savePicture(editor.page, path, box ?? undefined);
}

/**
 * Runs the example with the work list, and saves a picture of its data table.
 *
 * @throws Error when no row is done within two minutes
 */
export async function photographDataTable(
	{ page }: Editor,
	n8n: N8nClient,
	workflowId: string,
	path: string,
): Promise<void> {
	const executionId = await n8n.runWorkflow(workflowId, { from: 'Start' });
	await n8n.waitForExecution(executionId, ROWS_WITHIN);
	await page.goto(`${n8n.address}/home/datatables`);
	await page.getByTestId('data-table-card-link').filter({ hasText: 'Face swaps' }).click();
	const grid = page.getByTestId('data-table-grid');
	await until(
		async () => {
			await grid.getByText('pending').or(grid.getByText('done')).first().waitFor();
			if ((await grid.getByText('done', { exact: true }).count()) > 0) return true;
			await page.reload();
			return false;
		},
		{ every: 1000 },
	);
	const { width } = page.viewportSize()!;
	const { y } = (await grid.getByText('done', { exact: true }).last().boundingBox())!;
	await savePicture(page, path, { x: 0, y: 0, width, height: y + BELOW_THE_ROWS });
}
