import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { launchChromium, openPage } from '../n8n-host/browser/chromium';
import { openEditor, type Editor } from '../n8n-host/browser/editor';
import { printTo } from '../n8n-host/commands/progress';
import { OWNER } from '../n8n-host/owner';
import { folderOfPackage } from '../n8n-host/packages';
import { furnishDemo, type Furnishings } from './demo/furnishDemo';
import { startDemo, type Demo } from './demo/startDemo';
import { swapOnce } from './demo/swapOnce';
import { photographForm } from './screenshots/photographForm';
import { photographNodes } from './screenshots/photographNodes';
import {
	photographCredential,
	photographDataTable,
	photographNodePanel,
} from './screenshots/photographPages';
import { savePicture, saveSmall } from './screenshots/savePicture';

/** In CSS px; each becomes 1.5 px of the picture. */
const WINDOW = { width: 1280, height: 800, scale: 1.5 };
/** High enough for all fields of a node. */
const HIGH_WINDOW = { width: 1280, height: 1300, scale: 1.5 };
const FORM_WINDOW = { width: 520, height: 600, scale: 1.5 };
/** How wide the README's picture of a swap is, in px. */
const SWAP_WIDTH = 1000;

const print = printTo(process.stdout);

/**
 * `npm run screenshots`: draws the pictures of all READMEs and of `docs/` again, in a real n8n that runs
 * the examples. `npm run screenshots -- nodes` draws only what has that in its name.
 */
async function main(): Promise<void> {
	const place = { sandboxPorts: {}, examples: {} };
	const demo = await startDemo(print, place);
	try {
		const furnished = (await furnishDemo(print, demo, place))!;
		for (const [name, draw] of Object.entries(PICTURES)) {
			if (!isWanted(name)) continue;
			console.log(`Drawing: ${name}`);
			await draw(demo, furnished);
		}
	} finally {
		await demo.stop();
	}
}

function isWanted(name: string): boolean {
	const wanted = process.argv.slice(2);
	return wanted.length === 0 || wanted.some((words) => name.includes(words));
}

const PICTURES: Record<string, (demo: Demo, furnished: Furnishings[]) => Promise<void>> = {
	'before and after': async ({ n8n }, [akool]) => await photographSwap(n8n, akool),
	runs: async (demo, furnished) =>
		await inEditor(demo, WINDOW, async (editor) => await photographRuns(editor, furnished)),
	'nodes and credential': async (demo, [akool]) =>
		await inEditor(demo, HIGH_WINDOW, async (editor) => {
			const path = (page: string) => pathOf(akool, `nodes/${page}.png`);
			await photographNodes(editor, demo.n8n, akool.credential, path);
			await editor.openNode('face-swap-pro');
			await photographCredential(editor, pathOf(akool, 'credential.png'));
		}),
	'node panel': async (demo, [akool]) =>
		await inEditor(demo, WINDOW, async (editor) => {
			await photographNodePanel(editor, pathOf(akool, 'node-panel.png'));
		}),
	'data table': async (demo, [akool]) =>
		await inEditor(demo, WINDOW, async (editor) => {
			const { id } = akool.examples.find(({ title }) => /data table/.test(title))!;
			await photographDataTable(editor, demo.n8n, id, pathOf(akool, 'data-table.png'));
		}),
	form: async ({ n8n }, [akool]) => {
		const browser = await launchChromium();
		try {
			const page = await openPage(browser, FORM_WINDOW);
			await photographForm(page, n8n, akool, pathOf(akool, 'form.png'));
		} finally {
			await browser.close();
		}
	},
};

async function inEditor(
	{ address }: Demo,
	window: typeof WINDOW,
	draw: (editor: Editor) => Promise<void>,
): Promise<void> {
	const editor = await openEditor(address, OWNER, window);
	try {
		await draw(editor);
	} finally {
		await editor.close();
	}
}

/** The new face, the picture it goes into, and what became of it, side by side. */
async function photographSwap(n8n: Demo['n8n'], akool: Furnishings): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'swap-'));
	try {
		await swapOnce(print, folder, n8n, akool);
		const three = await readFile(join(folder, 'before-and-after.png'));
		const picture = await sharp(three).resize({ width: SWAP_WIDTH }).png().toBuffer();
		await saveSmall(picture, pathOf(akool, 'before-and-after.png'));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Runs the first example of each package, and opens the node that has swapped. */
async function photographRuns(editor: Editor, furnished: Furnishings[]): Promise<void> {
	for (const one of furnished) {
		const isFirst = one === furnished[0];
		await editor.openWorkflow(one.examples[0].id);
		await editor.execute();
		await editor.openNode('Swap Face');
		const output = editor.page.getByTestId('output-panel');
		await output.getByText('JSON', { exact: true }).click();
		await output.getByText('"completed"').waitFor();
		await savePicture(editor.page, pathOf(one, isFirst ? 'face-swap-pro.png' : 'face-swap.png'));
	}
}

/** Where a picture of a package is. */
function pathOf({ running: { provider } }: Furnishings, name: string): string {
	return join(folderOfPackage(provider.packageName), 'docs', name);
}

main().then(
	() => process.exit(0),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
