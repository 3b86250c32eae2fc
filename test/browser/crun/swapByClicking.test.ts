import { crunCredentialsFor, useCrunSandbox } from '../../support/crunSandbox';
import { facesAt } from '../../support/facesInResult';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useEditor } from '../useEditor';
import { usePlacedNode } from '../usePlacedNode';

const sandbox = useCrunSandbox({ queueMs: 100, processMs: 500 });
const editor = useEditor();
const place = usePlacedNode(connectToSharedN8n(), editor, () => ({
	type: 'crunFaceSwapApi',
	data: crunCredentialsFor(sandbox()),
}));

const url = (name: string) => sandbox().portrait(name).url;

/** Executes the open node, keeps a picture, and gives the address of the result that is seen. */
async function resultOf(screenshot: string): Promise<string> {
	const { node } = editor();
	await node.execute();
	await node.output.getByText('completed', { exact: true }).waitFor();
	await editor().photograph(screenshot);
	const [result] = /http\S+\/files\/\S+/.exec(await node.output.innerText())!;
	return result;
}

/** Who is seen in a result at the face with a number: one of the new faces, or "trio". */
async function whoIsAt(faceNumber: number, result: string): Promise<string[]> {
	const found = sandbox()
		.detections.all()[0]
		.faces.find(({ id }) => id === faceNumber);
	const face = sandbox()
		.portrait('trio')
		.faces.findIndex(({ box }) => `${box}` === `${found?.face.box}`);
	return await facesAt(sandbox(), result, { portrait: 'trio', face }, ['amara', 'chen']);
}

test('found, placed, configured and run by clicking, it puts the face into the picture', async () => {
	await place('face swap', 'Crun Face Swap', 'Swap a face in a picture');
	await editor().node.type('Source Face URL', url('amara'));
	await editor().node.type('Target URL', url('bjorn'));
	const result = await resultOf('crun');
	expect(await facesAt(sandbox(), result, 'bjorn', ['amara', 'chen'])).toEqual(['amara']);
});

test('the faces of a group photo, by number: each can be seen, and two get new ones', async () => {
	await place('crun', 'Crun Face Detect', 'Detect faces in a picture');
	const { node } = editor();
	await node.type('Media URL', url('trio'));
	await node.execute();
	await node.output.getByText('detectTaskId').first().waitFor();
	await editor().photograph('crun, face detect');
	expect(await node.output.innerText()).toContain('3 items');

	await place('crun face swap', 'Crun Face Swap', 'Swap several faces in a picture');
	await node.type('Source Face URL', url('amara'));
	await node.type('Face Number', '2');
	await node.press('Add Face');
	await node.type('Source Face URL', url('chen'), 1);
	await node.type('Face Number', '0', 1);
	await node.type('Target URL', url('trio'));
	await editor().photograph('crun, several faces');
	const result = await resultOf('crun, several faces, result');
	expect(await whoIsAt(0, result)).toEqual(['chen']);
	expect(await whoIsAt(1, result)).toEqual(['trio']);
	expect(await whoIsAt(2, result)).toEqual(['amara']);
	expect(sandbox().ledger).toHaveLength(1);
});

test('a face number that no face has: the error names those that there are', async () => {
	await place('crun face swap', 'Crun Face Swap', 'Swap several faces in a picture');
	const { node } = editor();
	await node.type('Source Face URL', url('amara'));
	await node.type('Face Number', '7');
	await node.type('Target URL', url('trio'));
	await node.execute();
	const { headline, description } = await node.error();
	await editor().photograph('crun, mistake, face number');
	expect(headline).toMatch(/^'Source Face 1' has the face number 7/);
	expect(description).toContain('0, 1, 2');
	expect(sandbox().ledger).toEqual([]);
});

test('a maximum that was added and left at 0 is none, which is said below it', async () => {
	await place('crun face swap', 'Crun Face Swap', 'Swap a face in a picture');
	const { node } = editor();
	await node.addOption('Maximum Credits');
	await editor().photograph('crun, maximum credits');
	expect(await node.field('Maximum Credits').innerText()).toContain('0 means no maximum');
});
