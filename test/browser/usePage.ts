import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPage } from '../../n8n-host/browser/chromium';

/** Opens a page of its own for each test of a file, in one browser; call what it returns for it. */
export function usePage(): () => Page {
	let browser: Browser;
	let page: Page;

	beforeAll(async () => {
		browser = await launchChromium();
	});
	beforeEach(async () => {
		page = await openPage(browser);
	});
	afterEach(async () => await page.close());
	afterAll(async () => await browser.close());
	return () => page;
}
