import { useEditor } from '../useEditor';

const editor = useEditor();

const SWAP = 'Crun Face Swap';
/** n8n leaves "Trigger" out of a trigger's name. */
const TRIGGER = 'Crun';
const ALL = [TRIGGER, 'Crun Account', 'Crun Face Detect', SWAP, 'Crun Get Result'];

beforeAll(async () => {
	await editor().newWorkflow();
	await editor().panel.open();
});

describe('searching the node panel', () => {
	test.each(['crun', 'crun.ai'])('for "%s" shows all nodes first', async (words) => {
		// n8n finds words with these letters somewhere, too: "Microsoft Azure Monitor".
		const found = (await editor().panel.find(words)).slice(0, ALL.length);
		expect(found.sort()).toEqual(ALL);
		await editor().photograph(`node-panel, ${words}`);
	});

	test.each(['crun face swap', 'crun faceswap', 'crun swap'])(
		'for "%s" shows the node that swaps faces first',
		async (words) => {
			expect((await editor().panel.find(words))[0]).toBe(SWAP);
		},
	);

	test.each([
		['crun detect', 'Crun Face Detect'],
		['crun credits', 'Crun Account'],
		['crun webhook', TRIGGER],
		['crun result', 'Crun Get Result'],
	])('for "%s" shows %s first', async (words, node) => {
		expect((await editor().panel.find(words))[0]).toBe(node);
	});
});

test.each([
	[SWAP, ['Swap a face in a picture', 'Swap several faces in a picture']],
	['Crun Face Detect', ['Detect faces in a picture']],
	['Crun Account', ['Estimate the credits of a swap', 'Get the credit balance']],
])('a click on %s lists what it can do', async (node, actions) => {
	const { panel } = editor();
	await panel.find('crun');
	await panel.show(node);
	expect(await panel.actions()).toEqual(expect.arrayContaining(actions));
	await editor().photograph(`actions of ${node}`);
	await panel.back();
});
