import type { Page } from 'playwright-core';

/**
 * Counts the clicks in a page from now on, as the page itself notices them. It has to stay open:
 * loading it again ends the count.
 *
 * @returns gives how many there were so far
 */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const counted = globalThis as unknown as EventTarget & { clicks: number };
		counted.clicks = 0;
		// While the event is on its way down: nothing in the page can stop it before.
		counted.addEventListener('mousedown', () => counted.clicks++, { capture: true });
	});
	return async () =>
		await page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
}
