import type { IDataObject } from 'n8n-workflow';
import type { Job } from '../../../lib/jobs/job';
import { withFile } from '../../../lib/n8n/downloads/downloads';
import { waveSpeedService } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed-n8n/waveSpeedService';
import { toJob } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed-n8n/waveSpeedItem';
import { readPrediction } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/prediction';
import { CALL, SIGNED_AT } from './signedCalls';

const { toItem, toResultItem } = waveSpeedService;
const NOW = new Date();
const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();
const DAY = 24 * 60 * 60 * 1000;
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR and more of it', 'latin1').toString(
	'base64',
);
const URL = 'https://cdn.example/a.png?Signature=abcdefghijklmnopqrstuvwxyz012345';

function jobOf(more: object): Job {
	const raw = { id: 'a', model: 'akool/image-face-swap', created_at: ago(1000), ...more };
	const prediction = readPrediction(raw);
	if (!prediction) throw new Error('no prediction');
	return toJob(prediction, raw);
}

describe('an item', () => {
	test('has its fields in this order, and none without a value', () => {
		const job = { ...jobOf({ status: 'completed', outputs: [URL, URL] }), creditsCharged: 0.16 };
		expect(Object.keys(toItem(job))).toEqual([
			...['status', 'url', 'urls', 'type', 'id', 'createdAt', 'expiresAt', 'price'],
		]);
		expect(Object.keys(toItem(jobOf({ status: 'failed', error: 'broken' })))).toEqual([
			...['status', 'type', 'id', 'createdAt', 'expiresAt', 'failureReason'],
		]);
	});

	test('of one result has no list of addresses', () => {
		const item = toItem(jobOf({ status: 'completed', outputs: [URL] }));
		expect(item).toMatchObject({ status: 'completed', url: URL, type: 'image', id: 'a' });
		expect(item).not.toHaveProperty('urls');
	});

	test('never shows a file that is in the answer as an address', () => {
		const job = jobOf({ status: 'completed', outputs: [PNG] });
		expect(job.outputs[0].url).toBe(`data:image/png;base64,${PNG}`);
		expect(toItem(job)).not.toHaveProperty('url');
		expect(JSON.stringify([toItem(job), toResultItem(false)(job), job.raw])).not.toContain(PNG);
	});

	test('says where a file is that is in the answer', () => {
		const item = toItem(jobOf({ status: 'completed', outputs: [PNG] }));
		expect(item).toMatchObject({ resultMissing: expect.stringContaining("'Download Result'") });
	});

	test('keeps what only the submission said', () => {
		const submitted = { ...jobOf({ status: 'created' }), creditsCharged: 0.16 };
		const job = jobOf({ status: 'completed', outputs: [URL] });
		expect(toItem(job, submitted)).toMatchObject({ status: 'completed', price: 0.16 });
	});
});

describe('a notice', () => {
	test('says that the picture is in the answer, and how to get it as a file', () => {
		const job = jobOf({ status: 'completed', outputs: [PNG] });
		expect(toItem(job)).toMatchObject({
			resultMissing: expect.stringContaining("Turn on 'Download Result'"),
		});
		const item = { json: toItem(job) as IDataObject };
		const download = { file: { data: PNG, mimeType: 'image/png' } };
		const { info } = waveSpeedService;
		const { json } = withFile(item, 'data', download, { job, info });
		expect(json).not.toHaveProperty('resultMissing');
	});

	test('says that a picture is not safe for work', () => {
		const item = toItem(jobOf({ status: 'completed', outputs: [URL], has_nsfw_contents: [true] }));
		expect(item).toMatchObject({ nsfw: expect.stringContaining('not safe for work') });
		for (const flags of [[false], [], undefined]) {
			const good = { status: 'completed', outputs: [URL], has_nsfw_contents: flags };
			expect(toItem(jobOf(good))).not.toHaveProperty('nsfw');
		}
	});

	test('says that a completed job has no result', () => {
		expect(toItem(jobOf({ status: 'completed', outputs: [] }))).toHaveProperty('resultMissing');
	});

	test('says that a result was deleted', () => {
		const old = jobOf({ status: 'completed', outputs: [URL], created_at: ago(8 * DAY) });
		expect(toResultItem(true)(old)).toMatchObject({ expired: expect.stringContaining('7 days') });
	});

	test('says why a job has not begun for long', () => {
		const waiting = (created_at: string, status = 'created') =>
			toResultItem(true)(jobOf({ status, created_at }));
		expect(waiting(ago(61_000))).toMatchObject({ waiting: expect.stringContaining('Bronze') });
		expect(waiting(ago(1000))).not.toHaveProperty('waiting');
		expect(waiting(ago(61_000), 'processing')).not.toHaveProperty('waiting');
	});
});

describe("WaveSpeed's own record", () => {
	test('is put out when not simplified, the address of the result as it is', () => {
		const job = jobOf({ status: 'completed', outputs: [URL], timings: { inference: 3 } });
		expect(toResultItem(false)(job)).toMatchObject({ outputs: [URL], timings: { inference: 3 } });
		const other = jobOf({ status: 'completed', outputs: [], output: URL });
		expect(toResultItem(false)(other)).toMatchObject({ output: URL });
	});

	test('is without secrets in what was submitted', () => {
		const input = { image: 'https://n8n.example/a?token=abcdef' };
		const job = jobOf({ status: 'processing', input });
		expect(job.raw?.input).toEqual({ image: 'https://n8n.example/a?token=[hidden]' });
	});
});

test('a genuine call becomes the event of a new job', () => {
	const call = { ...CALL, body: {}, secret: { webhookSecret: CALL.secret }, now: SIGNED_AT };
	expect(waveSpeedService.verifyWebhook(call)).toMatchObject({
		job: { status: 'completed', isNew: true, outputs: [{ type: 'image' }] },
		jobType: 'akool/image-face-swap',
	});
	expect(() => waveSpeedService.verifyWebhook({ ...call, secret: {} })).toThrow(
		'There is no webhook secret',
	);
});
