import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium, openPage } from '../n8n-host/browser/chromium';
import { openEditor, type Editor } from '../n8n-host/browser/editor';
import { sendFiles } from '../n8n-host/browser/formInBrowser';
import { publishForm } from '../n8n-host/client/publishForm';
import { readyExample } from '../n8n-host/exampleFiles';
import { OWNER } from '../n8n-host/owner';
import { printTo } from '../n8n-host/commands/progress';
import { folderOfPackage } from '../n8n-host/packages';
import type { Portrait } from '../sandbox';
import { SWAPPED_PEOPLE } from './demo/demoMedia';
import { furnishDemo, type Furnishings } from './demo/furnishDemo';
import { startDemo, type Demo } from './demo/startDemo';

/** In CSS px; each becomes 1.5 px of the picture. */
const WINDOW = { width: 1280, height: 800, scale: 1.5 };
const FORM_WINDOW = { width: 520, height: 600, scale: 1.5 };

/** `npm run screenshots`: draws the pictures of all READMEs again, in a real n8n that runs the examples. */
async function main(): Promise<void> {
	const place = { sandboxPorts: {}, examples: {} };
	const print = printTo(process.stdout);
	const demo = await startDemo(print, place);
	try {
		const [akool, ...sisters] = (await furnishDemo(print, demo, place))!;
		console.log('Opening the editor');
		const editor = await openEditor(demo.address, OWNER, WINDOW);
		try {
			await photographRun(editor, akool, 'workflow.png');
			await photographNode(editor, akool, 'face-swap-pro.png');
			for (const sister of sisters) {
				await photographRun(editor, sister);
				await photographNode(editor, sister, 'face-swap.png');
			}
		} finally {
			await editor.close();
		}
		console.log('Opening the form');
		const browser = await launchChromium();
		try {
			await photographForm(await openPage(browser, FORM_WINDOW), demo, akool);
		} finally {
			await browser.close();
		}
	} finally {
		await demo.stop();
	}
}

/** Runs the first example of a package; a picture is kept if it is named. */
async function photographRun(
	editor: Editor,
	{ examples, running }: Furnishings,
	name?: string,
): Promise<void> {
	await editor.openWorkflow(examples[0].id);
	await editor.execute();
	if (name) await save(editor.page, pathOf(running, name));
}

/** Opens the node that has swapped. */
async function photographNode(
	editor: Editor,
	{ running }: Furnishings,
	name: string,
): Promise<void> {
	await editor.openNode('Swap Face');
	const output = editor.page.getByTestId('output-panel');
	await output.getByText('JSON', { exact: true }).click();
	await output.getByText('"completed"').waitFor();
	await save(editor.page, pathOf(running, name));
}

/** Where a picture of a package's README is. */
function pathOf({ provider }: Furnishings['running'], name: string): string {
	return join(folderOfPackage(provider.packageName), 'docs', name);
}

/** Two photos go in; the page with the swapped picture is what counts. */
async function photographForm(
	page: Page,
	{ n8n }: Demo,
	{ credential, running }: Furnishings,
): Promise<void> {
	const { sandbox } = running;
	const source = sandbox.portrait(SWAPPED_PEOPLE.source);
	const target = sandbox.portrait(SWAPPED_PEOPLE.target);
	const photo = ({ name, png }: Portrait) => ({
		name: `${name}.png`,
		mimeType: 'image/png',
		buffer: png,
	});
	const form = await publishForm(n8n, readyExample('form-two-photos', credential));
	await sendFiles(page, form, {
		'Photo with the new face': photo(source),
		'Photo the face goes into': photo(target),
	});
	await page.getByRole('img', { name: 'The finished picture' }).waitFor();
	await page.waitForLoadState('networkidle');
	await save(page, pathOf(running, 'form.png'));
}

async function save(page: Page, path: string): Promise<void> {
	// Away from everything that reacts to a mouse over it.
	await page.mouse.move(0, 0);
	await mkdir(dirname(path), { recursive: true });
	const picture = await page.screenshot({ animations: 'disabled' });
	await sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toFile(path);
	console.log(`Drawn: ${relative(process.cwd(), path)}`);
}

main().then(
	() => process.exit(0),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
