import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** A part of a page, in CSS px. */
export interface PagePart {
	x: number;
	y: number;
	width: number;
	height: number;
}

/**
 * Saves what a page shows as a small PNG file.
 *
 * @param path where; its folder is made
 * @param part of the page; all that the window shows when left out
 */
export async function savePicture(page: Page, path: string, part?: PagePart): Promise<void> {
	// Away from everything that reacts to a mouse over it.
	await page.mouse.move(0, 0);
	await saveSmall(await page.screenshot({ animations: 'disabled', clip: part }), path);
}

/** Saves a picture as a small PNG file, and says so. */
export async function saveSmall(picture: Buffer, path: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const small = sharp(picture).png({ palette: true, colours: 128, effort: 10 });
	await writeFile(path, await small.toBuffer());
	console.log(`Drawn: ${relative(process.cwd(), path)}`);
}
