import {
	redactEntry,
	readJobEntry,
	readSubmittedJob,
	statusCodeOf,
} from '../../../lib/akool/akoolJob';
import { isoDateOf } from '../../../lib/core/recordValues';

/** The example of Akool's own page, with another status. */
const entry = (changes: object) => ({
	faceswap_type: 1,
	faceswap_quality: 2,
	faceswap_status: 1,
	deduction_status: 1,
	image: 1,
	video_duration: 0,
	deduction_duration: 0,
	update_time: 0,
	_id: '64dae65af6e250d4fb2bca63',
	userId: '64d985c5571729d3e2999477',
	uid: 378337,
	url: 'https://d21ksh0k4smeql.cloudfront.net/final_material__-0356.jpg',
	createdAt: '2023-08-15T02:43:38.536Z',
	...changes,
});

describe('a job item', () => {
	test('a finished job comes with its result and the day it vanishes', () => {
		expect(readJobEntry(entry({ faceswap_status: 3 }))).toEqual({
			_id: '64dae65af6e250d4fb2bca63',
			status: 'completed',
			statusCode: 3,
			type: 'image',
			url: 'https://d21ksh0k4smeql.cloudfront.net/final_material__-0356.jpg',
			createdAt: '2023-08-15T02:43:38.536Z',
			expiresAt: '2023-08-22T02:43:38.536Z',
		});
	});

	test.each([
		[1, 'queued'],
		[2, 'processing'],
		[4, 'failed'],
	])(
		'with status %i it is %s and has no url, although Akool fills it from the start',
		(code, status) => {
			const record = readJobEntry(entry({ faceswap_status: code }));
			expect(record).toMatchObject({ status, statusCode: code });
			expect(record).not.toHaveProperty('url');
		},
	);

	test('a status sent as text counts as well', () => {
		expect(readJobEntry(entry({ faceswap_status: '3' }))).toMatchObject({ status: 'completed' });
	});

	test.each([[undefined], [9], ['done']])('status %p is unknown, without a number', (code) => {
		const record = readJobEntry(entry({ faceswap_status: code }));
		expect(record.status).toBe('unknown');
		expect(record).not.toHaveProperty('statusCode');
		expect(record).not.toHaveProperty('url');
	});

	test.each([
		[{ alg_msg: 'generate temp file error' }, 'generate temp file error'],
		[{ error_msg: 'no face' }, 'no face'],
		[{ fail_reason: 'too dark' }, 'too dark'],
	])('a failed job says why when Akool does: %p', (words, reason) => {
		expect(readJobEntry(entry({ faceswap_status: 4, ...words })).failureReason).toBe(reason);
	});

	test.each([1, 2, 3])('a job with status %i has no reason to have failed', (code) => {
		const record = readJobEntry(entry({ faceswap_status: code, alg_msg: 'fine' }));
		expect(record).not.toHaveProperty('failureReason');
	});

	test('each status has its number, except one nobody knows', () => {
		const statuses = ['queued', 'processing', 'completed', 'failed', 'unknown'] as const;
		expect(statuses.map(statusCodeOf)).toEqual([1, 2, 3, 4, undefined]);
	});

	test.each([
		['2023-08-15T02:43:38.536Z', '2023-08-15T02:43:38.536Z'],
		['2023-08-15 02:43:38Z', '2023-08-15T02:43:38.000Z'],
		[1692067418536, '2023-08-15T02:43:38.536Z'],
		[0, '1970-01-01T00:00:00.000Z'],
		['yesterday', undefined],
		[null, undefined],
		[true, undefined],
		[[2023], undefined],
		[NaN, undefined],
	])('the date %j is %p', (value, date) => expect(isoDateOf(value)).toBe(date));

	test('a reason that quotes an address does not give away what opens it', () => {
		const words = 'cannot open https://n8n.example.com/signed?token=abc.def';
		const { failureReason } = readJobEntry(entry({ faceswap_status: 4, alg_msg: words }));
		expect(failureReason).toBe('cannot open https://n8n.example.com/signed?token=[hidden]');
	});

	test("in Akool's own entry only the result's own address keeps what opens it", () => {
		const url = 'https://cdn.example.com/a.png?signature=abc';
		const door = 'https://n8n.example.com/signed?token=abc.def';
		const hidden = 'https://n8n.example.com/signed?token=[hidden]';
		const raw = entry({ url, webhookUrl: door, source: { url: door }, faces: [{ url: door }] });
		expect(redactEntry(raw)).toEqual(
			entry({ url, webhookUrl: hidden, source: { url: hidden }, faces: [{ url: hidden }] }),
		);
	});

	test('it never has a field called error, which n8n takes for a failed item', () => {
		expect(readJobEntry(entry({ faceswap_status: 4, error: 'x' }))).not.toHaveProperty('error');
	});

	test.each([
		[{ video_duration: 12 }, 'video'],
		[{ url: 'https://cdn.example.com/a.mp4?x=1' }, 'video'],
		[{ url: 'https://cdn.example.com/a.webp' }, 'image'],
		[{ url: 'https://cdn.example.com/a' }, undefined],
	])('picture or video: %p is %s', (changes, type) => {
		expect(readJobEntry(entry(changes)).type).toBe(type);
	});

	test('what Akool leaves out or sends in another form is left out', () => {
		const record = readJobEntry({ _id: 'a', faceswap_status: 2, createdAt: 'yesterday' });
		expect(record).toEqual({ _id: 'a', status: 'processing', statusCode: 2 });
	});

	test('without a date of Akool the ID tells when the result vanishes', () => {
		const record = readJobEntry(entry({ createdAt: undefined }));
		expect(record.expiresAt).toBe('2023-08-22T02:43:38.000Z');
		expect(record).not.toHaveProperty('createdAt');
	});

	test('right after submission it is queued', () => {
		const data = { _id: '6593c94c0ef703e8c055e3c8', job_id: '20240102082900592-5653' };
		expect(readSubmittedJob(data, 'image')).toEqual({
			...data,
			status: 'queued',
			statusCode: 1,
			type: 'image',
			expiresAt: '2024-01-09T08:29:00.000Z',
		});
	});

	test('IDs sent as numbers are IDs too: a paid job must not get lost', () => {
		expect(readSubmittedJob({ _id: 65936 }, 'image')).toMatchObject({ _id: '65936' });
	});

	test.each([undefined, {}, [], 'a', { job_id: '20240102082900592-5653' }, { _id: '' }])(
		'an answer that names no job (%p) is none',
		(data) => {
			expect(readSubmittedJob(data, 'image')).toBeUndefined();
		},
	);
});
