import axios from 'axios';
import { publishForm } from '../../../n8n-host/client/publishForm';
import { readyExample } from '../../../n8n-host/exampleFiles';
import { faceLikeness } from '../../../sandbox';
import { swapStep, workflowOf } from '../../support/buildWorkflow';
import { expectSwapped, facesAt } from '../../support/facesInResult';
import { pair, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';
import { exampleTests, THE_OTHERS } from './exampleTests';
import { expectVisitorWords } from './expectVisitorWords';
import { serveRows } from './serveRows';
import { submitForm } from './submitForm';

const n8n = connectToSharedN8n();
/** In ms. */
const DAY = 24 * 60 * 60 * 1000;
const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
const credential = useCredential(n8n, sandbox);

const url = (name: string) => sandbox().portrait(name).url;
const run = async (example: string, changes: Record<string, string> = {}, from?: string) => {
	const id = await n8n.createWorkflow(readyExample(example, credential(), changes));
	return await n8n.waitForExecution(await n8n.runWorkflow(id, { from }), 60_000);
};

const { testExample, testNoneForgotten } = exampleTests();

testExample('swap-one-face', 'the new face is in the picture', async () => {
	const { status, nodes } = await run('swap-one-face', {
		'https://example.com/new-face.jpg': url('amara'),
		'https://example.com/original.jpg': url('bjorn'),
	});
	expect(status).toBe('success');
	await expectSwapped(sandbox(), nodes['Akool Face Swap Pro'][0][0].json.url, 'amara', 'bjorn');

	const file = await n8n.downloadBinary(String(nodes['Download Picture'][0][0].binary?.data.id));
	expect(file.mimeType).toBe('image/png');
	const [amara, bjorn] = [sandbox().portrait('amara'), sandbox().portrait('bjorn')];
	const { box } = bjorn.faces[0];
	expect(await faceLikeness(file.data, box, amara.png, amara.faces[0].box)).toBeGreaterThan(0.9);
	expect(await faceLikeness(file.data, box, bjorn.png, box)).toBeLessThan(0.5);
	expect(sandbox().ledger).toHaveLength(1);
});

describe('group-photo', () => {
	const pictures = (group: string, ...names: string[]) => ({
		'https://example.com/group-photo.jpg': url(group),
		...Object.fromEntries(
			names.map((name, n) => [`https://example.com/new-face-${n + 1}.jpg`, url(name)]),
		),
	});

	testExample('group-photo', 'each new face lands on the n-th person from the left', async () => {
		const newFaces = ['amara', 'bjorn', 'chen'];
		const { status, nodes } = await run('group-photo', pictures('trio', ...newFaces));
		expect(status).toBe('success');
		const lefts = nodes['Find People'][0].map(({ json }) => (json.box as number[])[0]);
		expect(lefts).toEqual([...lefts].sort((a, b) => a - b));

		const { faces } = sandbox().portrait('trio');
		const fromTheLeft = [...faces].sort((a, b) => a.box[0] - b.box[0]);
		const result = nodes['Akool Face Swap Plus'][0][0].json.url;
		for (const [n, face] of fromTheLeft.entries()) {
			const shown = await facesAt(
				sandbox(),
				result,
				{ portrait: 'trio', face: faces.indexOf(face) },
				newFaces,
			);
			expect(shown).toEqual([newFaces[n]]);
		}
		const { binary } = nodes['Download Picture'][0][0];
		expect(binary?.data.mimeType).toBe('image/png');
		expect(sandbox().ledger).toHaveLength(1);
	});

	it.each([
		['a new face that is none', 'trio', 'nobody', "'Pair 2: Source Face URL' is empty"],
		['a new face too many', 'duo', 'bjorn', "'Pair 3' does not say which face to replace"],
	])('%s moves no other, and is named', async (_name, group, second, message) => {
		const { status, error } = await run('group-photo', pictures(group, 'amara', second, 'chen'));
		expect(status).toBe('error');
		expect(error?.message).toContain(message);
		expect(sandbox().ledger).toHaveLength(0);
	});
});

testExample('video-and-wait', 'the video is submitted, waited for and downloaded', async () => {
	const [video] = sandbox().videos;
	const { status, nodes } = await run('video-and-wait', {
		'https://example.com/new-face.jpg': url('amara'),
		'https://example.com/video.mp4': video.url,
	});
	expect(status).toBe('success');
	const [submitted] = nodes['Akool Face Swap Plus'][0];
	expect(submitted.json).toMatchObject({ status: 'queued', type: 'video' });
	const [{ json: result }] = nodes['Akool Get Result'][0];
	expect(result).toMatchObject({ _id: submitted.json._id, status: 'completed', type: 'video' });

	const { binary } = nodes['Download Video'][0][0];
	const file = await n8n.downloadBinary(String(binary?.data.id));
	expect(file.mimeType).toBe('video/mp4');
	const made = await axios.get(String(result.url), { responseType: 'arraybuffer' });
	expect(file.data.equals(made.data)).toBe(true);
	expect(file.data.equals(video.mp4)).toBe(false);
});

testExample('expensive-batch', 'good videos are done, a job that fails says why', async () => {
	const [video] = sandbox().videos;
	const { status, nodes } = await run('expensive-batch', {
		'https://example.com/new-face-1.jpg': url('amara'),
		'https://example.com/video-1.mp4': video.url,
		'https://example.com/new-face-2.jpg': url('bjorn'),
		'https://example.com/video-2.mp4': sandbox().odd('403', 'video.mp4'),
	});
	expect(status).toBe('success');
	const [good, bad] = nodes['Akool Face Swap Plus'][0].map(({ json }) => String(json._id));
	expect(nodes.Done[0].map(({ json }) => json)).toEqual([
		expect.objectContaining({ _id: good, status: 'completed', type: 'video' }),
	]);
	expect(nodes.Failed[0].map(({ json }) => json)).toEqual([
		expect.objectContaining({
			error: expect.stringContaining('Akool could not open a picture or video of this job'),
			message: expect.stringContaining(bad),
		}),
	]);
	expect(sandbox().ledger).toHaveLength(2);
});

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
				source: url('chen'),
				target: 'this row has no picture',
				reason: expect.stringMatching(/^'Target URL' is not a web address/),
			},
		]);
		// The columns come from the Akool node itself.
		const [{ json: row }] = nodes['Akool Face Swap Pro'][0];
		expect(row).toMatchObject({ name: 'anna', status: 'completed', url: first.url });
		expect(sandbox().ledger).toHaveLength(2);
	} finally {
		await sheet.close();
	}
});

testExample('form-two-urls', 'its page shows the picture', async () => {
	const form = await publishForm(n8n, readyExample('form-two-urls', credential()));

	const good = await submitForm(
		form,
		{ 'Face URL': url('amara'), 'Picture URL': url('bjorn') },
		60_000,
	);
	expect(good.page).toContain('Your picture is ready');
	const [job] = sandbox().jobs.all();
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
		const answers = { 'Face URL': url('amara'), 'Picture URL': picture() };
		const { page, execution } = await submitForm(form, answers, 60_000);
		expectVisitorWords(page, words);
		expect((await n8n.waitForExecution(execution, 60_000)).status).toBe('success');
		expect(sandbox().ledger).toHaveLength(0);
	});
});

describe.each(['Start', 'Every Morning'])('low-credit-alarm, from %s', (from) => {
	testExample('low-credit-alarm', 'somebody is told below 100 credits', async () => {
		sandbox().credit = 99;
		const { status, nodes } = await run('low-credit-alarm', {}, from);
		expect(status).toBe('success');
		expect(nodes['Tell Somebody'][0].map(({ json }) => json)).toEqual([{ credit: 99 }]);
	});

	testExample('low-credit-alarm', 'nobody is told at 100 credits', async () => {
		sandbox().credit = 100;
		const { status, nodes } = await run('low-credit-alarm', {}, from);
		expect(status).toBe('success');
		expect(nodes['Credit Is Low'][1]).toHaveLength(1);
		expect(nodes).not.toHaveProperty('Tell Somebody');
	});
});

testExample('clean-up-old-results', 'only what is completed and old is deleted', async () => {
	const rows = [pair(sandbox(), 'amara', 'bjorn'), pair(sandbox(), 'chen', 'dolores')];
	const failing = { ...rows[0], target: sandbox().odd('403') };
	const swaps = workflowOf(
		[...rows, failing],
		[swapStep({}, { settings: { onError: 'continueRegularOutput' } })],
		credential(),
	);
	await n8n.waitForExecution(await n8n.runWorkflow(await n8n.createWorkflow(swaps)), 60_000);
	const [old, young] = sandbox()
		.jobs.all()
		.filter((job) => job.status === 3);
	const [failed] = sandbox()
		.jobs.all()
		.filter((job) => job.status === 4);
	// n8n's clock is the real one, and the sandbox's only runs ahead of it.
	old.createdAt -= 3.1 * DAY;
	young.createdAt -= 2.9 * DAY;
	failed.createdAt -= 3.1 * DAY;

	const ids = {
		'6593c94c0ef703e8c055e3c8': young._id,
		'6593c9a10ef703e8c055e3d1': `${failed._id}, ${old._id}, ${'0'.repeat(24)}`,
	};
	const { status, nodes } = await run('clean-up-old-results', ids);
	expect(status).toBe('success');
	expect(nodes['Delete Results'][0].map(({ json }) => json)).toEqual([
		{ _id: old._id, deleted: true },
	]);
	expect(new Set(sandbox().jobs.all())).toEqual(new Set([young, failed]));

	const again = await run('clean-up-old-results', ids);
	expect(again.status).toBe('success');
	expect(again.nodes).not.toHaveProperty('Delete Results');
});

testNoneForgotten(THE_OTHERS);
