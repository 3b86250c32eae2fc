import type { ErrorReason } from '../../../lib/core/errors';
import { jobError } from '../../../lib/jobs/outcomeErrors';
import { codeInWords } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/explainFailure';
import { FAILURE_CODES } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/failureCodes';
import { readPrediction } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/prediction';
import { WAVESPEED_INFO } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/waveSpeedInfo';

const failed = (raw: object) => readPrediction({ id: 'a', status: 'failed', ...raw });

describe('a code', () => {
	test.each<[code: number, reason: ErrorReason, title: RegExp, advice: RegExp]>([
		[1200, 'other', /declined the content/, /content rules/],
		[1400, 'other', /value is missing/, /no field of the node is empty/],
		[1401, 'other', /did not accept a value/, /up to 5 faces/],
		[1402, 'unreachable', /could not open a picture/, /without a login/],
		[1403, 'other', /could not carry out/, /may work when the item is run again/],
		[1405, 'other', /could not finish/, /may work when the item is run again/],
		[5000, 'busy', /internal problem/, /often passes/],
		[5003, 'busy', /was not available/, /often passes/],
		[5004, 'busy', /took too long/, /often passes/],
	])('%i', (code, errorReason, title, advice) => {
		for (const raw of [{ code }, { code: String(code) }, { error: { code, message: 'words' } }]) {
			const explanation = failed(raw)?.explanation;
			expect(explanation).toMatchObject({ errorReason });
			expect(explanation?.title).toMatch(title);
			expect(explanation?.advice).toMatch(advice);
		}
	});

	test('is known for every one of the table', () => {
		expect(Object.keys(FAILURE_CODES)).toHaveLength(9);
		for (const { advice } of Object.values(FAILURE_CODES)) expect(advice).toMatch(/\.$/);
	});

	test.each([
		['[1402] image not reachable', 1402],
		['1402: image not reachable', 1402],
		['error code: 5003', 5003],
		['(1200) moderation', 1200],
		['failed after 1402 ms', undefined],
		['1999: unknown', undefined],
		['14020', undefined],
		['', undefined],
	])('in the words %p is %p', (words, code) => expect(codeInWords(words)).toBe(code));
});

describe('words', () => {
	test.each([
		['no face detected in source image', 'noFace', 'No face found in the source picture'],
		['download image failed', 'unreachable', 'WaveSpeed could not open'],
		['content violates our policy', 'other', 'WaveSpeed declined the content'],
		['insufficient balance', 'credits', 'You did not have enough WaveSpeed balance'],
		['the moon is in the wrong house', 'other', 'WaveSpeed could not finish the job: the moon'],
	])('%s', (error, errorReason, title) => {
		const explanation = failed({ error })?.explanation;
		expect(explanation).toMatchObject({ errorReason });
		expect(explanation?.title).toContain(title);
	});

	test('that are certain say more than a general code, and less than one of its own', () => {
		const error = 'no face detected in source image';
		expect(failed({ code: 1405, error })?.explanation?.errorReason).toBe('noFace');
		expect(failed({ code: 1402, error })?.explanation?.errorReason).toBe('unreachable');
	});

	test('stand in the title of a general code, which says nothing by itself', () => {
		expect(failed({ code: 1405, error: 'too dark' })?.explanation?.title).toBe(
			'WaveSpeed could not finish this job: too dark',
		);
	});

	test('are told without the secrets in them', () => {
		expect(failed({ error: 'can not open https://n8n.example/a?token=abc' })?.failureReason).toBe(
			'can not open https://n8n.example/a?token=[hidden]',
		);
	});
});

test('a picture that WaveSpeed marks and fails was declined', () => {
	expect(failed({ has_nsfw_contents: [true] })?.explanation?.title).toContain(
		'declined the content',
	);
	expect(failed({ has_nsfw_contents: [false] })?.explanation?.title).toContain('gave no reason');
});

test('how it ended is told where there is no other reason', () => {
	expect(failed({ status: 'timeout' })?.explanation).toMatchObject({ errorReason: 'busy' });
	for (const status of ['cancelled', 'canceled']) {
		expect(failed({ status })?.explanation?.title).toBe('This job was cancelled at WaveSpeed');
	}
});

test('every failed job is said to be refunded, and what a new one costs', () => {
	const prediction = failed({ error: 'broken' });
	const job = { ...prediction, id: 'a', status: 'failed' as const, outputs: [] };
	const { message, advice } = jobError('a', { kind: 'failed', job }, WAVESPEED_INFO);
	expect(message).toBe('WaveSpeed could not finish the job: broken');
	expect(advice).toContain('refunds a failed job within 3 hours');
	expect(advice).toContain('that is a new job, which is charged again');
});

test('a prediction that has not failed has no reason, whatever its fields say', () => {
	const good = readPrediction({ id: 'a', status: 'completed', error: 'none', code: 1402 });
	expect(good).not.toHaveProperty('failureReason');
	expect(good).not.toHaveProperty('explanation');
});
