import { readdir, readFile } from 'fs/promises';
import { join } from 'path';
import { publishForm } from '../../../n8n-host/client/publishForm';
import { cutOutFaces } from '../../../sandbox';
import { expectSwapped, facesAt, facesIn } from '../../support/facesInResult';
import { useFilesFolder } from '../../support/sharedN8n';
import { exampleTests, EXAMPLES_OF } from '../examples/exampleTests';
import { serveRows } from '../examples/serveRows';
import { filesOnPage, submitForm } from '../examples/submitForm';
import { USUAL_FOLDER } from '../examples/useExamples';
import { useWaveSpeed } from './useWaveSpeed';

const { n8n, sandbox, url, pair, ready, start, runToEnd } = useWaveSpeed();
const { testExample, testNoneForgotten } = exampleTests('n8n-nodes-wavespeed-face-swap');
const folder = useFilesFolder();

testExample('swap-one-face', 'the new face is in the picture, also in the file', async () => {
	const { nodes } = await runToEnd(
		ready('swap-one-face', {
			'https://example.com/new-face.jpg': url('amara'),
			'https://example.com/original.jpg': url('bjorn'),
		}),
	);
	const [{ json, binary }] = nodes['Swap Face'][0];
	await expectSwapped(sandbox(), json.url, 'amara', 'bjorn');
	const file = await n8n.downloadBinary(String(binary?.data.id));
	expect(await facesIn(sandbox(), file.data, 'bjorn', ['amara'])).toEqual(['amara']);
	expect(sandbox().ledger).toHaveLength(1);
});

testExample('group-photo', 'only the people of the pairs get new faces', async () => {
	const trio = sandbox().portrait('trio');
	const people = (await cutOutFaces(trio)).map((bytes, n) =>
		sandbox().serve(`person-${n}.png`, { bytes, type: 'image/png' }),
	);
	const { nodes } = await runToEnd(
		ready('group-photo', {
			'https://example.com/new-face-1.jpg': url('amara'),
			'https://example.com/person-1.jpg': people[2],
			'https://example.com/new-face-2.jpg': url('bjorn'),
			'https://example.com/person-2.jpg': people[0],
			'https://example.com/group-photo.jpg': trio.url,
		}),
	);
	const [{ json, binary }] = nodes['Swap Faces'][0];
	const shown = trio.faces.map(
		async (_, face) =>
			await facesAt(sandbox(), json.url, { portrait: 'trio', face }, ['amara', 'bjorn']),
	);
	expect(await Promise.all(shown)).toEqual([['bjorn'], ['trio'], ['amara']]);
	expect(binary?.data.mimeType).toBe('image/png');
	expect(sandbox().ledger).toHaveLength(1);
});

testExample('sheet-to-folder', 'the pictures lie in the folder, the bad row says why', async () => {
	const sheet = await serveRows(sandbox());
	const changes = { 'https://example.com/rows.csv': sheet.url, [USUAL_FOLDER]: folder() };
	const { nodes } = await runToEnd(ready('sheet-to-folder', changes));
	await sheet.close();

	const files = (await readdir(folder())).sort();
	expect(files).toEqual(['bjorn-swapped.png', 'emeka-swapped.png']);
	for (const [n, [face, target]] of [
		['amara', 'bjorn'],
		['dolores', 'emeka'],
	].entries()) {
		const picture = await readFile(join(folder(), files[n]));
		expect(await facesIn(sandbox(), picture, target, ['amara', 'dolores'])).toEqual([face]);
	}
	expect(nodes.Saved[0].map(({ json }) => json.name)).toEqual(['anna', 'carla']);
	expect(nodes.Failed[0].map(({ json }) => json)).toEqual([
		expect.objectContaining({ name: 'ben', reason: expect.stringMatching(/^'Target URL' is not/) }),
	]);
	expect(nodes).not.toHaveProperty('Not Saved');
	expect(sandbox().ledger).toHaveLength(2);
});

describe('form-two-photos', () => {
	const photo = (name: string) =>
		new File([new Uint8Array(sandbox().portrait(name).png)], `${name}.png`, { type: 'image/png' });
	const visit = async (face: string, picture: string) => {
		const form = await publishForm(n8n, ready('form-two-photos'));
		const answers = {
			'Photo with the new face': photo(face),
			'Photo the face goes into': photo(picture),
			Permission: ['I have the permission of the people shown'],
		};
		const { page, execution } = await submitForm(form, answers, 60_000);
		expect((await n8n.waitForExecution(execution, 60_000)).status).toBe('success');
		return page;
	};

	testExample('form-two-photos', 'both are uploaded, and the page has the picture', async () => {
		const page = await visit('amara', 'bjorn');
		expect(page).toContain('Your picture is ready');
		const [file] = filesOnPage(page);
		expect(file).toMatchObject({ name: 'bjorn-swapped.png', type: 'image/png' });
		expect(await facesIn(sandbox(), file.data, 'bjorn', ['amara'])).toEqual(['amara']);
		const [{ body }] = sandbox().ledger;
		expect(JSON.stringify(body)).not.toContain(n8n.address);
	});

	it('a photo of nobody: the page says so, and WaveSpeed gives the money back', async () => {
		const page = await visit('nobody', 'bjorn');
		expect(page).toContain("We couldn't find a face in one of your photos");
		expect(sandbox().ledger.map(({ refundedAt }) => refundedAt)).toEqual([expect.any(Number)]);
	});
});

testExample('sleep-until-done', 'wakes once with the results of all rows', async () => {
	const rows = [
		pair('amara', 'bjorn'),
		{ ...pair('chen', 'emeka'), target: sandbox().odd('403') },
		pair('dolores', 'bjorn'),
	];
	const changes = rows.flatMap(({ source, target }, n) => [
		[`https://example.com/new-face-${n + 1}.jpg`, source],
		[`https://example.com/original-${n + 1}.jpg`, target],
	]);
	const id = await start(ready('sleep-until-done', Object.fromEntries(changes)));
	const { status, nodes, data } = await n8n.waitForExecution(id, 60_000);
	expect(status).toBe('success');
	expect(data?.resultData.runData.Done).toHaveLength(1);
	const done = nodes.Done[0].map(({ json }) => json);
	expect(done.map(({ source, target }) => ({ source, target }))).toEqual([rows[0], rows[2]]);
	await expectSwapped(sandbox(), done[0].url, 'amara', 'bjorn');
	await expectSwapped(sandbox(), done[1].url, 'dolores', 'bjorn');
	expect(nodes.Failed[0].map(({ json }) => json)).toEqual([
		{
			...rows[1],
			reason: expect.stringContaining('WaveSpeed could not open a picture of this job'),
			advice: expect.stringContaining('WaveSpeed refunds a failed job within 3 hours'),
		},
	]);
	expect(sandbox().ledger).toHaveLength(3);
});

testNoneForgotten(EXAMPLES_OF.waveSpeed);
