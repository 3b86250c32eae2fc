import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { openEditor, type Editor } from '../../n8n-host/browser/editor';
import { chosenHost } from '../../n8n-host/hostVersions';
import { OWNER } from '../../n8n-host/owner';
import { HANDED_OVER } from '../../n8n-host/shared/sharedHost';
import { connectToSharedN8n } from '../support/sharedN8n';

/** Where the pictures of a run are kept, to be looked at. */
const SCREENSHOTS = resolve(__dirname, '../../.cache/test-results/screenshots');

/** The editor, and a picture of it. */
export interface PhotographedEditor extends Editor {
	/** Keeps a picture of what is seen now, under `.cache/test-results/screenshots/<n8n version>`. */
	photograph(name: string): Promise<void>;
}

/** Opens the editor of the n8n that all tests share, for the tests of one file; call what it returns for it. */
export function useEditor(): () => PhotographedEditor {
	let editor: Editor;
	beforeAll(async () => {
		editor = await openEditor(connectToSharedN8n().address, OWNER, { width: 1400, height: 900 });
	});
	afterAll(async () => await editor.close());
	return () => ({ ...editor, photograph: async (name) => await photograph(editor, name) });
}

async function photograph({ page }: Editor, name: string): Promise<void> {
	const version = chosenHost(process.env[HANDED_OVER.version]);
	const path = join(SCREENSHOTS, version, `${name}.png`);
	await mkdir(dirname(path), { recursive: true });
	await page.screenshot({ path, animations: 'disabled' });
}
