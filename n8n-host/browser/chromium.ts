import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

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
/** How long a page may take for one thing, in ms. */
const ACTION_TIMEOUT = 60_000;

/** The size of a browser's window in CSS px, and how many px of a picture each of them becomes. */
export interface WindowSize {
	width?: number;
	height?: number;
	scale?: number;
}

/** Says how to get a Chromium when there is none; undefined when there is one. */
export function chromiumMissing(): string | undefined {
	if (existsSync(chromiumPath())) return undefined;
	return (
		`There is no Chromium at ${chromiumPath()}. Install it (on Debian: apt install chromium) ` +
		'or set CHROMIUM_PATH to one.'
	);
}

/**
 * Starts a headless Chromium.
 *
 * @throws Error when there is none
 */
export async function launchChromium(): Promise<Browser> {
	const missing = chromiumMissing();
	if (missing !== undefined) throw new Error(missing);
	return await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGUMENTS });
}

/**
 * Opens an empty page. It reaches only this computer: every other request of it is refused.
 *
 * Its window has 1280 x 800 px unless told otherwise.
 */
export async function openPage(
	browser: Browser,
	{ width = 1280, height = 800, scale = 1 }: WindowSize = {},
): Promise<Page> {
	const page = await browser.newPage({
		viewport: { width, height },
		deviceScaleFactor: scale,
	});
	page.setDefaultTimeout(ACTION_TIMEOUT);
	await page.route(
		({ protocol, hostname }) => protocol.startsWith('http') && hostname !== '127.0.0.1',
		async (route) => await route.abort(),
	);
	return page;
}

function chromiumPath(): string {
	return process.env.CHROMIUM_PATH ?? USUAL_CHROMIUM;
}
