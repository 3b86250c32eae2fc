import { useEditor } from './useEditor';

const editor = useEditor();

const SWAPS = ['Akool Face Swap Pro', 'Akool Face Swap Plus', 'Akool Face Swap Classic'];
/** Of the sister packages, which are installed beside this one; the second has a model of Akool's. */
const SISTERS = ['Crun Face Swap', 'WaveSpeed Face Swap'];
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
	test.each(searches)('for "%s" shows Pro, Plus, Classic and the sisters first', async (search) => {
		const first = (await editor().panel.find(search)).slice(0, 5);
		expect(first.filter((name) => !SISTERS.includes(name))).toEqual(SWAPS);
		expect(first).toEqual(expect.arrayContaining(SISTERS));
	});

	test('for "akool" shows every node of the package, and the other with a model of Akool', async () => {
		expect((await editor().panel.find('akool')).sort()).toEqual(
			[
				TRIGGER,
				'Akool Account',
				'Akool Face Detect',
				...SWAPS,
				'Akool Get Result',
				SISTERS[1],
			].sort(),
		);
		await editor().photograph('node-panel');
	});

	test.each([
		['photo', 'Akool Face Swap Pro'],
		['swap faces in video', 'Akool Face Swap Plus'],
		['group photo', 'Akool Face Swap Plus'],
		['credits', 'Akool Account'],
		['balance', 'Akool Account'],
		['detect faces', 'Akool Face Detect'],
		['job status', 'Akool Get Result'],
		['callback', TRIGGER],
	])('for "%s" shows %s first, but for the sisters', async (search, node) => {
		const found = await editor().panel.find(search);
		expect(found.find((name) => !/^(Crun|WaveSpeed)/.test(name))).toBe(node);
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
