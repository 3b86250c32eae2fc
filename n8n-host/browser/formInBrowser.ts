import type { Page } from 'playwright-core';
import { openWhenRegistered } from '../client/callWhenRegistered';

/** A file as a browser's file chooser gives it to a page. */
export interface ChosenFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

/** How long n8n may take to register a form that was published just now, in ms. */
const REGISTERED_WITHIN = 60_000;

/**
 * Opens a form of n8n, chooses files, and presses its button.
 *
 * @param address the form's production address; it answers 404 until n8n has registered it
 * @param files by the fields' labels
 * @throws Error when n8n has not registered the form within a minute, or it lacks a field
 */
export async function sendFiles(
	page: Page,
	address: string,
	files: Record<string, ChosenFile>,
): Promise<void> {
	await openForm(page, address);
	for (const [label, file] of Object.entries(files)) {
		await page.getByLabel(label, { exact: true }).setInputFiles(file);
	}
	await submit(page);
}

/** Opens a form of n8n, fills in texts by the fields' labels, and presses its button. */
export async function fillIn(
	page: Page,
	address: string,
	texts: Record<string, string>,
): Promise<void> {
	await openForm(page, address);
	for (const [label, text] of Object.entries(texts)) {
		await page.getByLabel(label, { exact: true }).fill(text);
	}
	await submit(page);
}

async function openForm(page: Page, address: string): Promise<void> {
	await openWhenRegistered(address, AbortSignal.timeout(REGISTERED_WITHIN));
	await page.goto(address);
}

/** Ticks whatever there is to tick, such as a consent, and presses the button. */
async function submit(page: Page): Promise<void> {
	for (const box of await page.getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: 'Submit' }).click();
}
