import { credentialsFor, useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useEditor } from './useEditor';
import { usePlacedNode } from './usePlacedNode';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 100, processMs: 200 });
const editor = useEditor();
const credential = (changes = {}) => ({
	type: 'akoolApi',
	data: credentialsFor(sandbox(), changes),
});
const place = usePlacedNode(n8n, editor, credential);
const placeWithWrongKey = usePlacedNode(n8n, editor, () =>
	credential({ apiKey: 'a-key-that-akool-does-not-know-1' }),
);

const url = (name: string) => sandbox().portrait(name).url;
const PRO = ['face swap', 'Akool Face Swap Pro', 'Swap a face in a picture'] as const;

/** Fills in the two addresses, executes the node, and gives the error that is seen. */
async function errorFor(source: string, screenshot: string) {
	const { node } = editor();
	await node.type('Source Face URL', source);
	await node.type('Target URL', url('bjorn'));
	await node.execute();
	const error = await node.error();
	await editor().photograph(screenshot);
	return error;
}

test('an address left empty: the editor names the field', async () => {
	await place(...PRO);
	const { node } = editor();
	await node.type('Target URL', url('bjorn'));
	await node.execute();
	// It goes away by itself, so it is read before anything else.
	expect(await node.notice.first().innerText()).toMatch(/Source Face URL.* is required/);
	await editor().photograph('mistake, empty');
});

test('words instead of an address', async () => {
	await place(...PRO);
	const { headline, description } = await errorFor('my photo', 'mistake, no address');
	expect(headline).toMatch(/^'Source Face URL' is not a web address: my photo/);
	expect(description).toMatch(/start with https:\/\//);
});

test('a share link of Google Photos', async () => {
	await place(...PRO);
	const link = 'https://photos.app.goo.gl/AbCdEfGhIjKlMnOp9';
	const { headline, description } = await errorFor(link, 'mistake, share link');
	expect(headline).toMatch(/^'Source Face URL' is a link to Google Photos that opens a page/);
	expect(description).toMatch(/^Download it there/);
});

test('a picture without a face', async () => {
	await place(...PRO);
	const { headline } = await errorFor(url('nobody'), 'mistake, no face');
	expect(headline).toMatch(/no face/i);
});

test('a wrong key', async () => {
	await placeWithWrongKey(...PRO);
	const { headline, description } = await errorFor(url('amara'), 'mistake, wrong key');
	expect(`${headline} ${description}`).toMatch(/API key/i);
});
