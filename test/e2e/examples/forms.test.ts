import sharp from 'sharp';
import { publishForm } from '../../../n8n-host/client/publishForm';
import { readyExample } from '../../../n8n-host/exampleFiles';
import { expectSwapped, facesIn } from '../../support/facesInResult';
import { useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';
import { exampleTests, EXAMPLES_OF } from './exampleTests';
import { expectVisitorWords } from './expectVisitorWords';
import { filesOnPage, submitForm } from './submitForm';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
const credential = useCredential(n8n, sandbox);
const { testExample, testNoneForgotten } = exampleTests();

/** In ms. */
const DAY = 24 * 60 * 60 * 1000;
const PERMISSION = { Permission: ['I have the permission of the people shown'] };

const url = (name: string) => sandbox().portrait(name).url;

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
		const answers = {
			'Photo with the new face': Face,
			'Photo the face goes into': Picture,
			...PERMISSION,
		};
		const { page, execution } = await submitForm(form, answers, 60_000);
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

		expect(uploads?.Photo_with_the_new_face.mimeType).toBe('image/jpeg');
		expect(uploads?.Photo_the_face_goes_into.mimeType).toBe('image/webp');
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

const addresses = (target: string) => ({
	'Picture with the new face': url('amara'),
	'Picture the face goes into': target,
	...PERMISSION,
});

testExample('form-two-urls', 'its page shows the picture', async () => {
	const form = await publishForm(n8n, readyExample('form-two-urls', credential()));

	const good = await submitForm(form, addresses(url('bjorn')), 60_000);
	expect(good.page).toContain('Your picture is ready');
	const [job] = sandbox().jobs.all();
	expect(good.page).toContain(`<img src="${job.url}"`);
	expect(good.page).toContain(`href="${job.url}"`);
	expect(good.page).toContain(new Date(job.createdAt + 7 * DAY).toISOString().slice(0, 10));
	await expectSwapped(sandbox(), job.url, 'amara', 'bjorn');

	expect((await n8n.waitForExecution(good.execution, 60_000)).status).toBe('success');
	expect(sandbox().ledger).toHaveLength(1);
});

describe('form-two-urls', () => {
	it.each([
		['a picture of nobody', () => url('nobody'), "couldn't find a face in one of your pictures"],
		['an address that leads nowhere', () => `${url('bjorn')}.missing.png`, "couldn't open one of"],
		['no address', () => 'here', "couldn't open one of your pictures"],
	])('%s: the page says so in words for a visitor, and nothing is charged', async (...args) => {
		const [, picture, words] = args;
		const form = await publishForm(n8n, readyExample('form-two-urls', credential()));
		const { page, execution } = await submitForm(form, addresses(picture()), 60_000);
		expectVisitorWords(page, words);
		expect((await n8n.waitForExecution(execution, 60_000)).status).toBe('success');
		expect(sandbox().ledger).toHaveLength(0);
	});
});

testNoneForgotten(EXAMPLES_OF.forms);
