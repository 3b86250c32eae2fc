import { countClicks } from '../../n8n-host/browser/countClicks';
import { facesAt } from '../support/facesInResult';
import { credentialsFor, requestsTo, useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useEditor } from './useEditor';
import { usePlacedNode } from './usePlacedNode';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 100, processMs: 500 });
const editor = useEditor();
const place = usePlacedNode(n8n, editor, () => ({
	type: 'akoolApi',
	data: credentialsFor(sandbox()),
}));

/** Executes the open node, keeps a picture, and gives the address of the result that is seen. */
async function resultOf(screenshot: string): Promise<string> {
	const { node } = editor();
	await node.execute();
	await node.output.getByText('completed', { exact: true }).waitFor();
	await editor().photograph(screenshot);
	const seen = await node.output.innerText();
	return /http\S+\/files\/\S+/.exec(seen)![0];
}

const url = (name: string) => sandbox().portrait(name).url;

test('Pro: found, placed, configured and run by clicking, it puts the face into the picture', async () => {
	await place('face swap', 'Akool Face Swap Pro', 'Swap a face in a picture');
	await editor().node.type('Source Face URL', url('amara'));
	await editor().node.type('Target URL', url('bjorn'));
	const result = await resultOf('pro');
	expect(await facesAt(sandbox(), result, 'bjorn', ['amara', 'chen'])).toEqual(['amara']);
});

test('Plus: found, placed, configured and run by clicking, it swaps the face in a video', async () => {
	await place('swap face in video', 'Akool Face Swap Plus', 'Swap a face in a picture or video');
	await editor().node.type('Source Face URL', url('amara'));
	await editor().node.type('Target URL', sandbox().videos[0].url);
	expect(await resultOf('plus, video')).toMatch(/\.mp4$/);
	expect(sandbox().ledger).toHaveLength(1);
});

test('Plus: after the credential, a group photo takes fewer than 10 clicks', async () => {
	const action = 'Swap several faces in a picture or video';
	const newFaces = ['amara', 'chen', 'emeka'];
	await place('group photo', 'Akool Face Swap Plus', action);
	const clicks = await countClicks(editor().page);
	const { node } = editor();
	await node.type('Source Face URL', url('amara'));
	await node.press('Add Face');
	await node.type('Source Face URL', url('chen'), 1);
	await node.press('Add Face');
	await node.type('Source Face URL', url('emeka'), 2);
	await node.type('Target URL', url('trio'));
	const result = await resultOf('plus, group photo');
	expect(await clicks()).toBeLessThan(10);
	const { faces } = sandbox().portrait('trio');
	const fromTheLeft = [...faces].sort((a, b) => a.box[0] - b.box[0]);
	for (const [n, name] of newFaces.entries()) {
		const onto = { portrait: 'trio', face: faces.indexOf(fromTheLeft[n]) };
		expect(await facesAt(sandbox(), result, onto, newFaces)).toEqual([name]);
	}
});

test('Download Result is one switch: the picture itself is there', async () => {
	await place('faceswap', 'Akool Face Swap Pro', 'Swap a face in a picture');
	const { node } = editor();
	await node.type('Source Face URL', url('amara'));
	await node.type('Target URL', url('bjorn'));
	await node.flip('Download Result');
	await node.execute();
	await node.output.getByText('bjorn-swapped.png').waitFor();
	await editor().photograph('pro, result downloaded');
	expect(await node.output.innerText()).toContain('image/png');
});

test('an option that is set stays so when Wait for Result is turned off', async () => {
	await place('faceswap', 'Akool Face Swap Pro', 'Swap a face in a picture');
	const { node } = editor();
	await node.type('Source Face URL', url('amara'));
	await node.type('Target URL', url('bjorn'));
	await node.addOption('Face Enhance');
	await node.flip('Face Enhance');
	await node.flip('Wait for Result');
	expect(await node.labels()).toContain('Face Enhance');
	await node.execute();
	await node.output.getByText('queued', { exact: true }).waitFor();
	const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
	expect(body).toMatchObject({ face_enhance: true });
});
