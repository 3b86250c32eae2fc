import { openEditor, type Editor } from '../../n8n-host/browser/editor';
import { OWNER } from '../../n8n-host/owner';
import { until } from '../../n8n-host/until';
import { connectToSharedN8n } from '../support/sharedN8n';

const n8n = connectToSharedN8n();
const SWAPS = ['Akool Face Swap Classic', 'Akool Face Swap Plus', 'Akool Face Swap Pro'];

let editor: Editor;

beforeAll(async () => {
	editor = await openEditor(n8n.address, OWNER);
	const start = {
		id: '1',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
	};
	const workflow = { name: 'Node panel', nodes: [start], connections: {} };
	await editor.openWorkflow(await n8n.createWorkflow(workflow));
	await editor.page.getByTestId('node-creator-plus-button').first().click();
});
afterAll(async () => await editor.close());

/** The names that the node panel shows for a search, in its order, once they no longer change. */
async function namesFoundBy(search: string): Promise<string[]> {
	const found = async () =>
		(await editor.page.getByTestId('node-creator-item-name').allTextContents()).map((name) =>
			name.trim(),
		);
	await editor.page.getByTestId('node-creator-search-bar').fill(search);
	let names = await found();
	await until(async () => {
		const before = names;
		await new Promise((next) => setTimeout(next, 300));
		names = await found();
		return names.length > 0 && names.join() === before.join();
	});
	return names;
}

it.each(['face swap', 'faceswap', 'swap face', 'deepfake'])(
	'searching the node panel for "%s" shows the swap nodes first',
	async (search) => {
		expect((await namesFoundBy(search)).slice(0, 3).sort()).toEqual(SWAPS);
	},
);

it('searching the node panel for "akool" shows every node of the package', async () => {
	// n8n leaves "Trigger" out of a trigger's name.
	expect((await namesFoundBy('akool')).sort()).toEqual([
		'Akool',
		'Akool Account',
		'Akool Face Detect',
		...SWAPS,
		'Akool Get Result',
	]);
});

it('searching the node panel for "credits" shows the account', async () => {
	expect((await namesFoundBy('credits'))[0]).toBe('Akool Account');
});
