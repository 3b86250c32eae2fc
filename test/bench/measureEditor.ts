import type { CDPSession, Page } from 'playwright-core';
import type { Editor } from '../../n8n-host/browser/editor';

/** A node that is opened and typed into. */
export interface EditedNode {
	/** Its name on the canvas. */
	name: string;
	/** The label of a text field. */
	field: string;
}

/** What it took of the browser's processor. */
export interface EditorTimes {
	/** From the double click until all is drawn and nothing is left to do, in ms. */
	openMs: number;
	/** For each key that is pressed in a field, in ms. */
	keyMs: number;
}

const KEYS = 10;
/** A page in which nothing happens for so long has done its work, in ms. */
const QUIET_MS = 300;

/** Reads the processor time of a page's main thread, in ms. */
export type ReadCpu = () => Promise<number>;

/** Makes what reads the processor time of a page: less than a clock it minds other programs. */
export async function cpuOf(page: Page): Promise<ReadCpu> {
	const session: CDPSession = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	return async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
	};
}

/** Opens a node, types into one of its fields, and closes it. */
export async function measureEditor(
	editor: Editor,
	cpu: ReadCpu,
	{ name, field }: EditedNode,
): Promise<EditorTimes> {
	const { page, node } = editor;
	const taken = async (action: () => Promise<void>) => {
		await quiet(page);
		const before = await cpu();
		await action();
		await quiet(page);
		return (await cpu()) - before;
	};
	const openMs = await taken(async () => await editor.openNode(name));
	await node.field(field).getByTestId('parameter-input-field').first().click();
	const typingMs = await taken(async () => {
		for (let key = 0; key < KEYS; key++) {
			await page.keyboard.press('a');
			await drawn(page);
		}
	});
	// Its own button: in some fields the Escape key only leaves the field.
	await page.getByTestId('ndv-close-button').click();
	await page.getByTestId('ndv').waitFor({ state: 'hidden' });
	return { openMs, keyMs: typingMs / KEYS };
}

/** Until the page has been drawn again. */
async function drawn(page: Page): Promise<void> {
	await page.evaluate(
		async () => await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 0))),
	);
}

/** Until the page has nothing left to do. */
async function quiet(page: Page): Promise<void> {
	await page.evaluate(async (ms) => {
		await new Promise((next) => setTimeout(next, ms));
		await new Promise((next) => requestIdleCallback(next, { timeout: ms }));
	}, QUIET_MS);
}
