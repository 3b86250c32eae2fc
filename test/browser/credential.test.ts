import { openEditor, type Editor } from '../../n8n-host/browser/editor';
import { OWNER } from '../../n8n-host/owner';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { storeCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox();

let editor: Editor;

beforeAll(async () => {
	editor = await openEditor(n8n.address, OWNER, { height: 1200 });
});
afterAll(async () => await editor.close());

/** Stores a credential and opens its window, in which n8n tests it at once. */
async function openCredential(changes: Record<string, string> = {}) {
	const { credential } = await storeCredential(n8n, sandbox(), changes);
	// A page that was never left has nothing unsaved that n8n would ask about.
	await editor.page.goto('about:blank');
	await editor.page.goto(`${n8n.address}/home/credentials/${credential.id}`);
	const dialog = editor.page.getByTestId('editCredential-modal');
	await dialog.getByText('Base URL', { exact: true }).waitFor();
	return dialog;
}

it('the window of the credential says without hovering where everything is found', async () => {
	const dialog = await openCredential();
	await dialog.getByText('Connection tested successfully').waitFor();
	const words = await dialog.innerText();
	expect(words).toContain('Log in at akool.com and open API, then Credentials');
	expect(words).toContain('Keep API Key.');
	expect(words).toContain('Only needed for callbacks');
	expect(words).toContain('Leave it as it is, unless Akool gave you another address.');
	const links = await dialog.locator('a[href]').evaluateAll((found) => found.map(String));
	expect(links).toContain('https://akool.com/workspace/current/api/credentials');
	expect(links).toContainEqual(expect.stringMatching(/n8n-nodes-akool\/.*\/docs\/credential\.md$/));
});

it.each([
	['an address without https', { baseUrl: 'docs.akool.com' }, "'Base URL' is not a web address"],
	['an address where nobody is', { baseUrl: 'http://127.0.0.1:1' }, 'Nobody answers at the Base'],
	['a wrong key', { apiKey: 'wrong' }, 'Akool does not accept this API key'],
])('of %s the window says so in words', async (_name, changes, words) => {
	const dialog = await openCredential(changes);
	const more = dialog.getByText('More details');
	await more.or(dialog.getByText(words)).first().waitFor();
	if (await more.isVisible()) await more.click();
	await dialog.getByText(words).first().waitFor();
	expect(await dialog.innerText()).not.toMatch(/E(?:NOTFOUND|CONNREFUSED)/);
});
