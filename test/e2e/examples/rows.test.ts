import { readdir, readFile } from 'fs/promises';
import { join } from 'path';
import { expectSwapped, facesIn } from '../../support/facesInResult';
import { pair } from '../../support/sandbox';
import { useFilesFolder } from '../../support/sharedN8n';
import { exampleTests, EXAMPLES_OF } from './exampleTests';
import { serveRows } from './serveRows';
import { USUAL_FOLDER, useExamples } from './useExamples';

const { sandbox, url, run } = useExamples();
const { testExample, testNoneForgotten } = exampleTests();
const folder = useFilesFolder();

testExample('spreadsheet-rows', 'good rows are done, the bad one says why', async () => {
	const sheet = await serveRows(sandbox());
	try {
		const { status, nodes } = await run('spreadsheet-rows', {
			'https://example.com/rows.csv': sheet.url,
		});
		expect(status).toBe('success');
		const [first, third, ...more] = nodes.Done[0].map(({ json }) => json);
		expect(more).toEqual([]);
		expect(first).toMatchObject(pair(sandbox(), 'amara', 'bjorn'));
		expect(third).toMatchObject(pair(sandbox(), 'dolores', 'emeka'));
		await expectSwapped(sandbox(), first.url, 'amara', 'bjorn');
		await expectSwapped(sandbox(), third.url, 'dolores', 'emeka');
		expect(nodes.Failed[0].map(({ json }) => json)).toEqual([
			{
				name: 'ben',
				source: url('chen'),
				target: 'this row has no picture',
				reason: expect.stringMatching(/^'Target URL' is not a web address/),
			},
		]);
		expect([first.name, third.name]).toEqual(['anna', 'carla']);
		expect(sandbox().ledger).toHaveLength(2);
	} finally {
		await sheet.close();
	}
});

describe('sheet-to-folder', () => {
	const runSheet = async (into = folder()) => {
		const sheet = await serveRows(sandbox());
		try {
			const { status, nodes } = await run('sheet-to-folder', {
				'https://example.com/rows.csv': sheet.url,
				[USUAL_FOLDER]: into,
			});
			expect(status).toBe('success');
			expect(nodes.Failed[0].map(({ json }) => json)).toEqual([
				{
					name: 'ben',
					source: url('chen'),
					target: 'this row has no picture',
					reason: expect.stringMatching(/^'Target URL' is not a web address/),
				},
			]);
			return nodes;
		} finally {
			await sheet.close();
		}
	};

	testExample(
		'sheet-to-folder',
		'the pictures lie in the folder, the bad row says why',
		async () => {
			const nodes = await runSheet();
			const files = (await readdir(folder())).sort();
			expect(files).toEqual(['bjorn-swapped.png', 'emeka-swapped.png']);
			const faces = async (file: string, target: string, names: string[]) =>
				await facesIn(sandbox(), await readFile(join(folder(), file)), target, names);
			expect(await faces(files[0], 'bjorn', ['amara', 'dolores'])).toEqual(['amara']);
			expect(await faces(files[1], 'emeka', ['amara', 'dolores'])).toEqual(['dolores']);
			expect(nodes.Saved[0].map(({ json }) => json.file)).toEqual(
				files.map((file) => join(folder(), file)),
			);
			expect(nodes).not.toHaveProperty('Not Saved');
			expect(sandbox().ledger).toHaveLength(2);
		},
	);

	/** What is paid for and lies in no folder: each row with its picture's address and this reason. */
	const notSaved = (reason: RegExp) =>
		[pair(sandbox(), 'amara', 'bjorn'), pair(sandbox(), 'dolores', 'emeka')].map((row, n) => ({
			name: ['anna', 'carla'][n],
			...row,
			_id: sandbox().jobs.all()[n]._id,
			url: sandbox().jobs.all()[n].url,
			reason: expect.stringMatching(reason),
		}));

	it('a picture that could not be downloaded is named with its address', async () => {
		sandbox().fail({ on: 'file', fault: 'wrongFile', times: 100 });
		const nodes = await runSheet();
		expect(await readdir(folder())).toEqual([]);
		expect(nodes['Not Saved'][0].map(({ json }) => json)).toEqual(
			notSaved(/not downloaded.*neither a picture nor a video/),
		);
	});

	it('so is one for a folder that is not there', async () => {
		const nodes = await runSheet(join(folder(), 'missing'));
		expect(nodes['Not Saved'][0].map(({ json }) => json)).toEqual(notSaved(/does not exist/));
		expect(sandbox().ledger).toHaveLength(2);
	});
});

testNoneForgotten(EXAMPLES_OF.rows);
