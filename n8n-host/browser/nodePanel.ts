import type { Locator, Page } from 'playwright-core';
import { until } from '../until';
import { settled } from './settled';

/** The list of nodes beside the canvas, from which people place a node. */
export interface NodePanel {
	/** Opens it with the canvas's "+". */
	open(): Promise<void>;
	/** Opens it with the "+" below an agent, which offers tools. */
	openTools(agent: string): Promise<void>;
	/** Types words into its search, and gives the names of the nodes it shows, in its order. */
	find(words: string): Promise<string[]>;
	/** Clicks a node that is shown: its description and actions appear. */
	show(node: string): Promise<void>;
	/** The actions, or triggers, of the node that was clicked, in the panel's order. */
	actions(): Promise<string[]>;
	/** Goes back from a node that was clicked to the nodes that were found. */
	back(): Promise<void>;
	/** Clicks one of these actions: the node is placed and opened. */
	choose(action: string): Promise<void>;
	/** Clicks a tool that is shown: it is placed and opened. */
	add(tool: string): Promise<void>;
}

/** The "+" of a canvas without nodes, and that of a canvas with some. */
const PLUS_BUTTONS =
	'[data-test-id="canvas-add-button"], [data-test-id="node-creator-plus-button"]';

/** The node panel of the editor that a page shows. */
export function nodePanelOf(page: Page): NodePanel {
	const panel = page.getByTestId('node-creator');
	const names = panel.getByTestId('node-creator-item-name');
	const search = panel.getByTestId('node-creator-search-bar');
	const opened = async () => await page.getByTestId('ndv').waitFor();
	const named = (name: string) => names.getByText(name, { exact: true });

	return {
		open: async () => {
			await page.locator(PLUS_BUTTONS).first().click();
			await search.waitFor();
		},
		openTools: async (agent) => {
			const node = page.locator(`[data-test-id="canvas-node"][data-node-name="${agent}"]`);
			const plus = node
				.locator('[data-handleid="inputs/ai_tool/0"]')
				.getByTestId('canvas-handle-plus');
			const title = panel.locator('p').getByText('Tools', { exact: true });
			await until(async () => {
				await plus.click();
				// It shows all nodes for a moment, and on a busy computer does not turn to the tools.
				return await isSeen(title);
			});
			await search.waitFor();
		},
		find: async (words) => {
			// First something that no node is called, so that what is found before is not taken for it.
			await search.fill('zzzzzzzz');
			await names.first().waitFor({ state: 'detached' });
			await search.fill(words);
			return await namesIn(names);
		},
		show: async (node) => {
			await named(node)
				.or(names.getByText(node, { exact: true }))
				.first()
				.click();
			await panel.getByText('Node details').waitFor();
		},
		actions: async () => await namesIn(names),
		back: async () => {
			await panel.locator('button[class*="_backButton"]').click();
			await panel.getByText('Node details').waitFor({ state: 'hidden' });
		},
		choose: async (action) => {
			await named(action).click();
			await opened();
		},
		add: async (tool) => {
			await named(tool).click();
			await opened();
		},
	};
}

async function isSeen(element: Locator): Promise<boolean> {
	const seen = element.waitFor({ timeout: 5000 });
	return await seen.then(
		() => true,
		() => false,
	);
}

async function namesIn(names: Locator): Promise<string[]> {
	return await settled(async () =>
		(await names.allTextContents()).map((name) => name.trim()).filter((name) => name !== ''),
	);
}
