import sharp from 'sharp';
import { facesAt } from '../../support/facesInResult';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useWaveSpeedSandbox, waveSpeedCredentialsFor } from '../../support/waveSpeedSandbox';
import { useEditor } from '../useEditor';
import { usePlacedNode } from '../usePlacedNode';

const sandbox = useWaveSpeedSandbox({ queueMs: 100, processMs: 500 });
const editor = useEditor();
const place = usePlacedNode(connectToSharedN8n(), editor, () => ({
	type: 'waveSpeedFaceSwapApi',
	data: waveSpeedCredentialsFor(sandbox()),
}));

const url = (name: string) => sandbox().portrait(name).url;

/** Serves one face of the group photo as a picture of its own; gives its address. */
async function faceInTrio(index: number): Promise<string> {
	const { png, faces } = sandbox().portrait('trio');
	const [left, top, right, bottom] = faces[index].box;
	const face = sharp(png).extract({ left, top, width: right - left, height: bottom - top });
	return sandbox().serve(`face-${index}.png`, {
		bytes: await face.png().toBuffer(),
		type: 'image/png',
	});
}

test('found, placed, configured and run by clicking, it puts the face into the picture', async () => {
	await place('wavespeed face swap', 'WaveSpeed Face Swap', 'Swap a face in a picture');
	const { node } = editor();
	await node.type('Source Face URL', url('amara'));
	await node.type('Target URL', url('bjorn'));
	await node.execute();
	await node.output.getByText('completed', { exact: true }).waitFor();
	await editor().photograph('wavespeed');
	const [result] = /http\S+\/files\/\S+/.exec(await node.output.innerText())!;
	expect(await facesAt(sandbox(), result, 'bjorn', ['amara', 'chen'])).toEqual(['amara']);
});

test('several faces, and the picture in the answer: it comes out as a file', async () => {
	const action = 'Swap several faces in a picture';
	await place('wavespeed face swap', 'WaveSpeed Face Swap', action);
	const { node } = editor();
	await node.type('Source Face URL', url('amara'));
	await node.type('Target Face URL', await faceInTrio(0));
	await node.press('Add Pair');
	await node.type('Source Face URL', url('chen'), 1);
	await node.type('Target Face URL', await faceInTrio(1), 1);
	await node.type('Target URL', url('trio'));
	await node.addOption('Base64 Output');
	await node.flip('Base64 Output');
	await editor().photograph('wavespeed, several faces');
	await node.execute();
	await node.output.getByText('trio-swapped.png').waitFor();
	await editor().photograph('wavespeed, several faces, result');
	expect(sandbox().ledger).toHaveLength(1);
});
