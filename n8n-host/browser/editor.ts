import { selectors, type Page } from 'playwright-core';
import type { Owner } from '../owner';
import { launchChromium, openPage, type WindowSize } from './chromium';
import { nodePanelOf, type NodePanel } from './nodePanel';
import { openNodeOf, type OpenNode } from './openNode';

/** n8n's editor in a headless browser, logged in. */
export interface Editor {
	page: Page;
	/** The list from which nodes are placed. */
	panel: NodePanel;
	/** The node that is open. */
	node: OpenNode;
	/** Shows the canvas of a new workflow, without nodes. */
	newWorkflow(): Promise<void>;
	/** Opens a workflow on the canvas and waits until its nodes are drawn. */
	openWorkflow(id: string): Promise<void>;
	/** Presses "Execute workflow" and waits until the editor says that it went well. */
	execute(): Promise<void>;
	/** Opens a node as a double click does: its input, its fields, its output. */
	openNode(name: string): Promise<void>;
	close(): Promise<void>;
}

/**
 * Opens the editor of the n8n at `address` in Chromium and logs in.
 *
 * @returns the editor, to be closed after use
 * @throws Error when there is no Chromium, or n8n refuses the login
 */
export async function openEditor(
	address: string,
	owner: Owner,
	window?: WindowSize,
): Promise<Editor> {
	selectors.setTestIdAttribute('data-test-id');
	const browser = await launchChromium();
	try {
		const page = await openPage(browser, window);
		await logIn(page, address, owner);
		return {
			page,
			panel: nodePanelOf(page),
			node: openNodeOf(page),
			newWorkflow: async () => {
				await page.goto(`${address}/workflow/new`);
				await page.getByTestId('canvas-add-button').waitFor();
			},
			openWorkflow: async (id) => {
				await page.goto(`${address}/workflow/${id}`);
				await page.getByTestId('canvas-node').first().waitFor();
			},
			execute: async () => {
				await page.getByTestId('execute-workflow-button').click();
				const notice = page.getByText('Workflow executed successfully');
				await notice.waitFor();
				await notice.waitFor({ state: 'hidden' });
			},
			openNode: async (name) => {
				await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
				await page.getByTestId('ndv').waitFor();
			},
			close: async () => await browser.close(),
		};
	} catch (error) {
		await browser.close();
		throw error;
	}
}

async function logIn(page: Page, address: string, { email, password }: Owner): Promise<void> {
	await page.goto(`${address}/signin`);
	await page.locator('input[type="email"], input[name="emailOrLdapLoginId"]').fill(email);
	await page.locator('input[type="password"]').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
}
