import { useEditor } from './useEditor';

const editor = useEditor();

const SWAPS = ['Akool Face Swap Pro', 'Akool Face Swap Plus', 'Akool Face Swap Classic'];
const SWAP_OF_SISTER = 'WaveSpeed Face Swap';
/** n8n leaves "Trigger" out of a trigger's name. */
const TRIGGER = 'Akool';
/** What n8n offers with every node of an empty workflow. */
const OTHER_STARTS = ['On a Schedule', 'On a Webhook call'];

beforeAll(async () => {
	await editor().newWorkflow();
	await editor().panel.open();
});

describe('searching the node panel', () => {
	const searches = [
		...['face swap', 'faceswap', 'swap face', 'deepfake', 'head swap', 'replace face'],
		...['face swapper', 'faceswapper', 'reface', 'change face'],
	];
	test.each(searches)(
		'for "%s" shows the swaps first, and Pro, Plus, Classic so',
		async (search) => {
			const first = (await editor().panel.find(search)).slice(0, 4);
			expect(first.filter((node) => node !== SWAP_OF_SISTER)).toEqual(SWAPS);
			expect(first).toContain(SWAP_OF_SISTER);
		},
	);

	test('for "akool" shows every node of its package, and the swap that is Akool\'s too', async () => {
		expect((await editor().panel.find('akool')).sort()).toEqual(
			[
				...[TRIGGER, 'Akool Account', 'Akool Face Detect', ...SWAPS, 'Akool Get Result'],
				SWAP_OF_SISTER,
			].sort(),
		);
		await editor().photograph('node-panel');
	});

	test.each(['wavespeed', 'WaveSpeedAI', 'wavespeed ai'])(
		'for "%s" shows every node of its package',
		async (search) => {
			expect((await editor().panel.find(search)).sort()).toEqual([
				...['WaveSpeed', 'WaveSpeed Account', SWAP_OF_SISTER, 'WaveSpeed Get Result'],
			]);
			await editor().photograph('node-panel-wavespeed');
		},
	);

	test.each([
		['photo', 'Akool Face Swap Pro'],
		['swap faces in video', 'Akool Face Swap Plus'],
		['group photo', 'Akool Face Swap Plus'],
		['credits', 'Akool Account'],
		['balance', 'Akool Account'],
		['detect faces', 'Akool Face Detect'],
		['job status', 'Akool Get Result'],
		['callback', TRIGGER],
	])('for "%s" shows %s first', async (search, node) => {
		expect((await editor().panel.find(search))[0]).toBe(node);
	});
});

test.each([
	['Akool Face Swap Pro', ['Swap a face in a picture', 'Swap several faces in pictures']],
	[
		'Akool Face Swap Plus',
		['Swap a face in a picture or video', 'Swap several faces in a picture or video'],
	],
	['Akool Face Swap Classic', ['Swap faces in a picture', 'Swap faces in a video']],
	[
		'Akool Face Detect',
		['Detect faces in a picture or video', 'Find the same people in several pictures'],
	],
	[
		'Akool Get Result',
		['Delete the result of a job', 'Get the result of a job', 'Wait for the result of a job'],
	],
	['Akool Account', ['Get the credit balance']],
])('a click on %s lists what it can do', async (node, actions) => {
	const { panel } = editor();
	await panel.find(node);
	await panel.show(node);
	expect((await panel.actions()).sort()).toEqual([...OTHER_STARTS, ...actions].sort());
	await editor().photograph(`actions of ${node}`);
	await panel.back();
});
