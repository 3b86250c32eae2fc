import axios from 'axios';
import { readdir, readFile, writeFile } from 'fs/promises';
import { join } from 'path';
import sharp from 'sharp';
import { publishForm } from '../../../n8n-host/client/publishForm';
import { readyExample } from '../../../n8n-host/exampleFiles';
import { facesIn } from '../../support/facesInResult';
import { pair, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n, useFilesFolder } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';
import { exampleTests, WITH_FILES } from './exampleTests';
import { expectVisitorWords } from './expectVisitorWords';
import { serveRows } from './serveRows';
import { filesOnPage, submitForm } from './submitForm';
import { videoWithFace } from './videoWithFace';

/** Where the examples have their files: a folder of n8n's Docker image. */
const USUAL_FOLDER = '/home/node/.n8n-files';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
const credential = useCredential(n8n, sandbox);
const folder = useFilesFolder();

const url = (name: string) => sandbox().portrait(name).url;
const run = async (example: string, changes: Record<string, string>) => {
	const id = await n8n.createWorkflow(readyExample(example, credential(), changes));
	return await n8n.waitForExecution(await n8n.runWorkflow(id), 60_000);
};

const { testExample, testNoneForgotten } = exampleTests();

describe('form-two-photos', () => {
	const amara = async () => {
		const jpeg = await sharp(sandbox().portrait('amara').png).jpeg().toBuffer();
		return new File([new Uint8Array(jpeg)], 'IMG_0001.JPG', { type: 'image/jpeg' });
	};
	const bjorn = async () => {
		const webp = await sharp(sandbox().portrait('bjorn').png).webp({ lossless: true }).toBuffer();
		return new File([new Uint8Array(webp)], 'Björn im Garten.webp', { type: 'image/webp' });
	};
	/** Sends the example's form and gives the last page, and what the form's trigger put out. */
	const visit = async (Face: File, Picture: File) => {
		const form = await publishForm(n8n, readyExample('form-two-photos', credential()));
		const { page, execution } = await submitForm(form, { Face, Picture }, 60_000);
		const { status, nodes } = await n8n.waitForExecution(execution, 60_000);
		expect(status).toBe('success');
		return { page, uploads: nodes['Ask for Photos'][0][0].binary };
	};

	testExample('form-two-photos', 'its page shows the picture and hands it over', async () => {
		const { page, uploads } = await visit(await amara(), await bjorn());
		expect(page).toContain('Your picture is ready');
		const [job] = sandbox().jobs.all();
		expect(page).toContain(`<img src="${job.url}"`);
		const [file, ...more] = filesOnPage(page);
		expect(more).toEqual([]);
		expect(file).toMatchObject({ name: 'Björn im Garten-swapped.png', type: 'image/png' });
		expect(await facesIn(sandbox(), file.data, 'bjorn', ['amara'])).toEqual(['amara']);
		expect(sandbox().ledger).toHaveLength(1);

		expect(uploads?.Face.mimeType).toBe('image/jpeg');
		expect(uploads?.Picture.mimeType).toBe('image/webp');
	});

	const called = (name: string, content: BlobPart, type = 'image/jpeg') =>
		new File([content], name, { type });

	it.each(['face', 'picture'])('a %s that is no photo: the page says so', async (which) => {
		for (const content of ['%PDF-1.7\n', 'Dear all,\nhere is my photo.\n']) {
			const none = called('photo.jpg', content);
			const { page } = await visit(
				which === 'face' ? none : await amara(),
				which === 'face' ? await bjorn() : none,
			);
			expectVisitorWords(page, 'One of your files is not a photo that we can use.');
			expect(filesOnPage(page)).toEqual([]);
			expect(sandbox().ledger).toHaveLength(0);
		}
	});

	it.each(['face', 'picture'])('a %s of nobody: the page says so', async (which) => {
		const background = { r: 90, g: 140, b: 90 };
		const garden = sharp({ create: { width: 300, height: 300, channels: 3, background } });
		const png = new Uint8Array(await garden.png().toBuffer());
		const nobody = called('garden.png', png, 'image/png');
		const { page } = await visit(
			which === 'face' ? nobody : await amara(),
			which === 'face' ? await bjorn() : nobody,
		);
		expectVisitorWords(page, "We couldn't find a face in one of your photos.");
		expect(sandbox().ledger).toHaveLength(0);
	});

	it('no credits: the page does not bother the visitor with that', async () => {
		sandbox().credit = 0;
		const { page } = await visit(await amara(), await bjorn());
		expectVisitorWords(page, "We couldn't make your picture.");
		expect(sandbox().ledger).toHaveLength(0);
	});

	it('a job that fails: the page does not name it', async () => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'inner trouble' });
		const { page } = await visit(await amara(), await bjorn());
		const [job] = sandbox().jobs.all();
		expect(page).not.toContain(job._id);
		expectVisitorWords(page, 'come back later');
	});

	it('a picture that could not be downloaded is shown all the same, with its address', async () => {
		sandbox().fail({ on: 'file', fault: 'httpStatus', status: 404, times: 100 });
		const { page } = await visit(await amara(), await bjorn());
		expect(page).toContain('Your picture is ready');
		const [job] = sandbox().jobs.all();
		expect(page).toContain(`<img src="${job.url}"`);
		expect(page).toContain(`href="${job.url}"`);
		expect(filesOnPage(page)).toEqual([]);
	});
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

testExample('video-file-saved', 'the video with the new face lies beside the first', async () => {
	const [video] = sandbox().videos;
	await writeFile(join(folder(), 'video.mp4'), video.mp4);
	const { status, nodes } = await run('video-file-saved', {
		'https://example.com/new-face.jpg': url('amara'),
		[USUAL_FOLDER]: folder(),
	});
	expect(status).toBe('success');
	expect((await readdir(folder())).sort()).toEqual(['video-new-face.mp4', 'video.mp4']);
	const [{ json: result }] = nodes['Akool Get Result'][0];
	expect(result).toMatchObject({ status: 'completed', type: 'video' });
	const saved = await readFile(join(folder(), 'video-new-face.mp4'));
	const made = await axios.get<Buffer>(String(result.url), { responseType: 'arraybuffer' });
	expect(saved.equals(made.data)).toBe(true);
	expect(saved.equals(video.mp4)).toBe(false);
	expect(saved.equals(await videoWithFace('amara'))).toBe(true);
	expect(sandbox().ledger).toHaveLength(1);
});

it('video-file-saved: a video that could not be downloaded is named with its job', async () => {
	const [video] = sandbox().videos;
	await writeFile(join(folder(), 'video.mp4'), video.mp4);
	sandbox().fail({ on: 'file', fault: 'wrongFile', times: 100 });
	const { nodes } = await run('video-file-saved', {
		'https://example.com/new-face.jpg': url('amara'),
		[USUAL_FOLDER]: folder(),
	});
	const [{ _id, url: address }] = sandbox().jobs.all();
	expect(nodes['Not Saved'][0].map(({ json }) => json)).toEqual([
		{
			file: 'video.mp4',
			_id,
			url: address,
			reason: expect.stringMatching(/not downloaded.*neither a picture nor a video/),
		},
	]);
	expect(await readdir(folder())).toEqual(['video.mp4']);
});

testNoneForgotten(WITH_FILES);
