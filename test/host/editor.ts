import { existsSync } from 'node:fs';
import { chromium, selectors, type Browser, type Page } from 'playwright-core';
import type { Owner } from './n8nSession';

/** n8n's editor in a headless browser, logged in. */
export interface Editor {
	page: Page;
	/** Opens a workflow on the canvas and waits until its nodes are drawn. */
	openWorkflow(id: string): Promise<void>;
	/** Presses "Execute workflow" and waits until the editor says that it went well. */
	execute(): Promise<void>;
	/** Opens a node as a double click does: its input, its fields, its output. */
	openNode(name: string): Promise<void>;
	close(): Promise<void>;
}

/** Where Debian and Ubuntu put it; another one is named by the environment variable `CHROMIUM_PATH`. */
const USUAL_CHROMIUM = '/usr/bin/chromium';
/** Root (as in containers) needs the first, machines without a graphics card the second; the rest keeps it quiet. */
const CHROMIUM_ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];
/** How long the editor may take for one thing, in ms. */
const PATIENCE = 60_000;

/**
 * Opens the editor of the n8n at `address` in Chromium and logs in. Only this computer is reached:
 * every other request of the page is refused.
 *
 * @throws Error when there is no Chromium
 */
export async function openEditor(
	address: string,
	owner: Owner,
	{ width = 1280, height = 800, scale = 1 } = {},
): Promise<Editor> {
	selectors.setTestIdAttribute('data-test-id');
	const browser = await launchChromium();
	try {
		const page = await browser.newPage({
			viewport: { width, height },
			deviceScaleFactor: scale,
		});
		page.setDefaultTimeout(PATIENCE);
		await page.route(
			(url) => url.origin !== new URL(address).origin,
			async (route) => await route.abort(),
		);
		await logIn(page, address, owner);
		return {
			page,
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

async function launchChromium(): Promise<Browser> {
	const executablePath = process.env.CHROMIUM_PATH ?? USUAL_CHROMIUM;
	if (!existsSync(executablePath)) {
		throw new Error(
			`There is no Chromium at ${executablePath}. Install it (on Debian: apt install chromium) ` +
				'or set CHROMIUM_PATH to one.',
		);
	}
	return await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}

async function logIn(page: Page, address: string, { email, password }: Owner): Promise<void> {
	await page.goto(`${address}/signin`);
	await page.locator('input[type="email"], input[name="emailOrLdapLoginId"]').fill(email);
	await page.locator('input[type="password"]').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
}
