import { useEditor } from '../useEditor';

const editor = useEditor();

const SWAP = 'WaveSpeed Face Swap';
/** n8n leaves "Trigger" out of a trigger's name. */
const TRIGGER = 'WaveSpeed';
const ALL = [TRIGGER, 'WaveSpeed Account', SWAP, 'WaveSpeed Get Result'];

beforeAll(async () => {
	await editor().newWorkflow();
	await editor().panel.open();
});

describe('searching the node panel', () => {
	test.each(['wavespeed', 'wave speed'])('for "%s" shows all nodes', async (words) => {
		expect((await editor().panel.find(words)).sort()).toEqual(ALL);
		await editor().photograph(`node-panel, ${words}`);
	});

	test.each([
		...['wavespeed faceswap', 'wave speed swap', 'wavespeed image', 'akool image face swap'],
	])('for "%s" shows the node that swaps faces', async (words) => {
		expect(await editor().panel.find(words)).toEqual([SWAP]);
	});

	test.each([
		['wavespeed price', 'WaveSpeed Account'],
		['wavespeed webhook', TRIGGER],
	])('for "%s" shows %s first', async (words, node) => {
		expect((await editor().panel.find(words))[0]).toBe(node);
	});

	test('for "price" shows WaveSpeed Account first, but for that of the other sister package', async () => {
		const found = await editor().panel.find('price');
		expect(found.filter((node) => node !== 'Crun Account')[0]).toBe('WaveSpeed Account');
	});
});

test.each([
	[SWAP, ['Swap a face in a picture', 'Swap several faces in a picture']],
	['WaveSpeed Account', ['Get the balance', 'Get the price of a swap']],
])('a click on %s lists what it can do', async (node, actions) => {
	const { panel } = editor();
	await panel.find('wavespeed');
	await panel.show(node);
	expect(await panel.actions()).toEqual(expect.arrayContaining(actions));
	await editor().photograph(`actions of ${node}`);
	await panel.back();
});
