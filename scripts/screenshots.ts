import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import sharp from 'sharp';
import { openEditor, type Editor } from '../test/host/editor';
import { OWNER } from '../test/host/globalHost';
import { startDemo, type Demo } from './demo';

const DOCS = resolve(__dirname, '../docs');
/** In CSS px; each becomes 1.5 px of the picture. */
const WINDOW = { width: 1280, height: 800, scale: 1.5 };

/** `npm run screenshots`: draws the README's pictures anew, in a real n8n that runs the example. */
async function main(): Promise<void> {
	const demo = await startDemo(console.log);
	try {
		console.log('Opening the editor');
		const editor = await openEditor(demo.address, OWNER, WINDOW);
		try {
			await photograph(editor, demo);
		} finally {
			await editor.close();
		}
	} finally {
		await demo.stop();
	}
}

async function photograph(editor: Editor, demo: Demo): Promise<void> {
	await mkdir(DOCS, { recursive: true });
	await editor.openWorkflow(demo.workflowId);
	await editor.execute();
	await save(editor, 'workflow.png');
	await editor.openNode('Akool Face Swap Pro');
	const output = editor.page.getByTestId('output-panel');
	await output.getByText('JSON', { exact: true }).click();
	await output.getByText('"completed"').waitFor();
	await save(editor, 'face-swap-pro.png');
}

async function save({ page }: Editor, name: string): Promise<void> {
	// Away from everything that reacts to a mouse over it.
	await page.mouse.move(0, 0);
	const path = join(DOCS, name);
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
