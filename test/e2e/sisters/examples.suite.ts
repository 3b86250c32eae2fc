import { readdir, readFile } from 'fs/promises';
import { join } from 'path';
import { publishForm } from '../../../n8n-host/client/publishForm';
import { expectSwapped, facesIn } from '../../support/facesInResult';
import { useFilesFolder } from '../../support/sharedN8n';
import type { exampleTests } from '../examples/exampleTests';
import { serveRows } from '../examples/serveRows';
import { filesOnPage, submitForm } from '../examples/submitForm';
import { USUAL_FOLDER } from '../examples/useExamples';
import type { Sister } from './useSister';

/** What the tests of the examples have to know of a provider. */
export interface TestedExamples {
	testExample: ReturnType<typeof exampleTests>['testExample'];
	/** What is advised about a picture that the provider can't open, or a part of it. */
	advice: string;
}

/** Defines the tests of the examples that every sister package has. */
export function testCommonExamples(sister: Sister, { testExample, advice }: TestedExamples): void {
	const { provider, n8n, sandbox, url, pair, ready, start, runToEnd } = sister;
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

	testExample(
		'sheet-to-folder',
		'the pictures lie in the folder, the bad row says why',
		async () => {
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
			const reason = expect.stringMatching(/^'Target URL' is not/);
			expect(nodes.Failed[0].map(({ json }) => json)).toMatchObject([{ name: 'ben', reason }]);
			expect(nodes).not.toHaveProperty('Not Saved');
			expect(sandbox().ledger).toHaveLength(2);
		},
	);

	describe('form-two-photos', () => {
		const photo = (name: string) => {
			const { png } = sandbox().portrait(name);
			return new File([new Uint8Array(png)], `${name}.png`, { type: 'image/png' });
		};
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

		it('a photo of nobody: the page says so, and the provider gives back what it took', async () => {
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
				reason: expect.stringContaining(`${provider} could not open a picture of this job`),
				advice: expect.stringContaining(advice),
			},
		]);
		expect(sandbox().ledger).toHaveLength(3);
	});
}
