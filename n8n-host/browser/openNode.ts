import type { Locator, Page } from 'playwright-core';

/** How long the editor waits for more after a key, before it takes over what was typed, in ms. */
const TAKEN_OVER_AFTER = 300;

/** An error as the editor shows it. */
export interface ShownError {
	headline: string;
	/** What is written below the headline. */
	description: string;
}

/**
 * An open node: its fields in the middle, what came out on the right. Fields are named by the labels
 * that people read. Each step is a click, or a click and typing.
 */
export interface OpenNode {
	/** Chooses a stored credential by its name. */
	chooseCredential(name: string): Promise<void>;
	/** Clicks into a field and types; `nth` when several have this label, from 0. */
	type(label: string, text: string, nth?: number): Promise<void>;
	/** Opens a list and picks one of its entries. */
	pick(label: string, choice: string): Promise<void>;
	/** Flips a switch. */
	flip(label: string): Promise<void>;
	/** Clicks the button beside a field of a tool that lets the model fill it in. */
	leaveToModel(label: string): Promise<void>;
	/** Clicks a button among the fields, such as that which adds an entry to a list. */
	press(button: string): Promise<void>;
	/** Adds one of the fields that stand under "Options". */
	addOption(name: string): Promise<void>;
	/** The labels of the fields, from top to bottom. */
	labels(): Promise<string[]>;
	/** One field with its label, hint and choices, to look at. */
	field(label: string, nth?: number): Locator;
	/** Clicks "Execute step". */
	execute(): Promise<void>;
	/** Everything on the right: data, or the error. */
	output: Locator;
	/** The error that came out instead, once it is there. */
	error(): Promise<ShownError>;
	/** What the editor says in a corner for some seconds. */
	notice: Locator;
	/** Closes it: the canvas is seen again. */
	close(): Promise<void>;
}

/** The node that is open in the editor that a page shows. */
export function openNodeOf(page: Page): OpenNode {
	const node = page.getByTestId('ndv');
	const fields = node.getByTestId('node-parameters');
	const labelled = (label: string) => page.getByText(label, { exact: true });
	const field = (label: string, nth = 0) =>
		fields
			.getByTestId('input-label')
			.filter({ has: page.locator('label').filter({ has: labelled(label) }) })
			.nth(nth);
	const pickFrom = async (list: Locator, entry: Locator) => {
		await list.click();
		await entry.filter({ visible: true }).first().click();
	};
	const choice = (text: string) =>
		page.getByRole('option').filter({ has: page.getByText(text, { exact: true }) });

	return {
		chooseCredential: async (name) =>
			await pickFrom(fields.getByTestId('node-credentials-select'), choice(name)),
		type: async (label, text, nth) => {
			await field(label, nth).getByTestId('parameter-input-field').first().click();
			await page.keyboard.insertText(text);
			// By the page's own clock, which is behind ours on a busy computer.
			await page.evaluate(
				async (ms) => await new Promise((next) => setTimeout(next, ms)),
				TAKEN_OVER_AFTER,
			);
		},
		pick: async (label, text) => await pickFrom(field(label).getByRole('combobox'), choice(text)),
		flip: async (label) => await field(label).getByRole('switch').locator('..').click(),
		leaveToModel: async (label) => {
			await field(label).getByTestId('from-ai-override-button').click();
		},
		press: async (button) => await fields.getByRole('button', { name: button }).last().click(),
		addOption: async (name) => await pickFrom(fields.getByPlaceholder('Add option'), choice(name)),
		labels: async () =>
			(await fields.locator('label:not([role="radio"]):visible').allInnerTexts()).map(
				(text) => text.split('\n')[0],
			),
		field,
		execute: async () => await node.getByTestId('node-execute-button').click(),
		output: node.getByTestId('output-panel'),
		error: async () => ({
			headline: await node.getByTestId('node-error-message').innerText(),
			description: await node.getByTestId('node-error-description').innerText(),
		}),
		notice: page.locator('.el-notification'),
		close: async () => {
			await page.keyboard.press('Escape');
			await node.waitFor({ state: 'hidden' });
		},
	};
}
