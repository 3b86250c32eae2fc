import { ApiError, UserError } from '../../../lib/core/errors';
import type { Job, JobOutcome } from '../../../lib/jobs/job';
import {
	alreadySentError,
	JobError,
	repeatedRunError,
	submissionError,
	UnclearSubmissionError,
} from '../../../lib/jobs/jobErrors';
import { jobError } from '../../../lib/jobs/outcomeErrors';
import { ANY_PROVIDER as INFO } from '../../support/anyProvider';

const UNCLEAR = 'It is unclear whether Any took this job';
const NOT_AGAIN =
	'The job may exist and may have been charged, so it was not sent again. Look at your tokens and results at example.com';

describe('the error of a submission', () => {
	const reason = new UserError('The connection broke', 'Check it.');

	test('that is unclear says that it was not sent again, and where to look', () => {
		const error = submissionError(reason, { kind: 'unclear' }, INFO);
		expect(error).toBeInstanceOf(UnclearSubmissionError);
		expect(error).toMatchObject({
			message: UNCLEAR,
			advice: `The connection broke. ${NOT_AGAIN} before you run this item again. Check it.`,
		});
	});

	test('of our own making is unclear too', () => {
		const error = submissionError(new TypeError('no such field'), { kind: 'unclear' }, INFO);
		expect(error).toMatchObject({
			message: UNCLEAR,
			advice: expect.stringMatching(
				/^TypeError: no such field\. The job may exist.* before you run this item again\. ?$/,
			),
		});
	});

	test.each([
		[undefined, ''],
		[0, ''],
		[1000, ' Any asks to wait 1 second.'],
		[30_000, ' Any asks to wait 30 seconds.'],
		[60_000, ' Any asks to wait 1 minute.'],
		[59_999, ' Any asks to wait 60 seconds.'],
		[90_000, ' Any asks to wait 1.5 minutes.'],
		[1234, ' Any asks to wait 1.23 seconds.'],
	])('that is throttled for %p ms was not charged', (retryAfterMs, asked) => {
		const error = submissionError(reason, { kind: 'throttled', retryAfterMs }, INFO);
		expect(error).toMatchObject({
			message: 'The connection broke',
			advice: `It did not take this job, so nothing is charged for it.${asked} Check it.`,
		});
	});

	test.each(['refused', 'final', 'neverArrived'] as const)('that is %s says all itself', (kind) => {
		const refusal = new ApiError('No', 'Not so.', { kind: 'request', httpStatus: 400 });
		expect(submissionError(refusal, { kind }, INFO)).toBe(refusal);
	});
});

describe('what an earlier run may have sent is not sent again, and the error says why', () => {
	const anew = `${NOT_AGAIN}; to send it again, start a new execution.`;

	test('an earlier try without an answer', () => {
		expect(alreadySentError(INFO)).toMatchObject({
			message: UNCLEAR,
			advice: `An earlier try of this execution may have sent it and got no clear answer. ${anew}`,
		});
	});

	test.each([
		['lost', 'n8n ran this execution before and lost what it had done, probably because'],
		['sameInput', 'An execution with the same input sent it.'],
	] as const)('%s: where to look, and how to send it all the same', (earlier, reason) => {
		const { message, advice } = repeatedRunError(INFO, earlier);
		expect(message).toBe(UNCLEAR);
		expect(advice).toContain(reason);
		expect(advice).toContain("n8n's log of that time names the jobs that were sent.");
		expect(advice.endsWith(anew)).toBe(true);
	});

	test('retried: which retry knows its jobs', () => {
		const { advice } = repeatedRunError(INFO, 'retried');
		expect(advice).toBe(
			`This execution was retried before, and that retry may have sent it. ${NOT_AGAIN}, or retry the latest of its retries instead: that one knows its jobs.`,
		);
	});
});

describe('a job without a result names its ID, why, and what to do', () => {
	const job: Job = { id: 'j1', status: 'failed', outputs: [] };
	const later = "fetch the result later with Any Get Result, using this ID as 'Result IDs'";

	test.each<[outcome: Exclude<JobOutcome, { kind: 'completed' }>, message: string, advice: string]>(
		[
			[
				{ kind: 'failed', job: { ...job, failureReason: 'too dark' } },
				'Any could not finish the job: too dark',
				'Job j1, its words: “too dark”. Check that anyone can open',
			],
			[
				{ kind: 'failed', job },
				'Any could not finish the job and gives no reason',
				'Job j1, Any gives no reason. Check that',
			],
			[
				{
					kind: 'failed',
					job: {
						...job,
						failureReason: 'E7: no face',
						explanation: { title: 'No face', advice: 'Show one.', errorReason: 'noFace' },
					},
				},
				'No face',
				'Job j1, its words: “E7: no face”. Show one. Then run the item again; that is a new job',
			],
			[
				{ kind: 'timedOut', waitedMs: 120_000 },
				'Any did not list job j1 within 2 minutes',
				`Check the ID: it may be wrong, deleted, or of another account. If the job is new, ${later}.`,
			],
			[
				{ kind: 'timedOut', waitedMs: 1000, lastSeen: { ...job, status: 'processing' } },
				'Job j1 was not finished after 1 second (last status: processing)',
				`It goes on at Any and is charged once: raise 'Max Wait', or ${later}.`,
			],
			[
				{ kind: 'timedOut', waitedMs: 1000, lastError: new UserError('No answer', '') },
				'Job j1 was not finished after 1 second (last status: not known)',
				`or ${later}. The last look failed: No answer.`,
			],
			[
				{ kind: 'gone', expiredAt: '2026-03-10T12:00:00.000Z' },
				'Any does not list job j1 any more',
				'Any keeps results for 3 days, and this job is from 2026-03-07',
			],
			[{ kind: 'gone' }, 'Any does not list job j1 any more', ''],
			[
				{ kind: 'unreadable', error: new UserError('The key is wrong', 'Paste it again.') },
				'The result of job j1 can not be read: The key is wrong',
				`Paste it again. The job itself goes on at Any: ${later}.`,
			],
			[
				{ kind: 'unreadable', error: 'oops' },
				'The result of job j1 can not be read: oops',
				'The job itself goes on at Any',
			],
		],
	)('%j', (outcome, message, advice) => {
		const error = jobError('j1', outcome, INFO);
		expect(error).toBeInstanceOf(JobError);
		expect(error.jobId).toBe('j1');
		expect(error.message).toBe(message);
		expect(error.advice).toContain(advice);
	});

	test('a gone job of which nobody knows the age needs no more words', () => {
		expect(jobError('j1', { kind: 'gone' }, INFO).advice).toBe('');
	});

	test('without trouble none is mentioned', () => {
		const seen = jobError('j1', { kind: 'timedOut', waitedMs: 1000, lastSeen: job }, INFO);
		expect(seen.advice).toMatch(/using this ID as 'Result IDs'\.$/);
	});
});

describe('why, in a word', () => {
	const failed = (explanation?: Job['explanation']) =>
		jobError(
			'j1',
			{ kind: 'failed', job: { id: 'j1', status: 'failed', outputs: [], explanation } },
			INFO,
		);

	test('a failed job says what its explanation says', () => {
		expect(failed({ title: '', advice: '', errorReason: 'noFace' }).errorReason).toBe('noFace');
		expect(failed().errorReason).toBe('other');
	});

	test('a job that goes on is not "busy": whoever runs it again pays twice', () => {
		const outcome = { kind: 'timedOut', waitedMs: 1000 } as const;
		expect(jobError('j1', outcome, INFO).errorReason).toBe('other');
	});

	test('a submission is unclear, or was throttled', () => {
		const reason = new UserError('The connection broke', '');
		const reasonOf = (kind: 'unclear' | 'throttled') =>
			(submissionError(reason, { kind }, INFO) as UserError).errorReason;
		expect([reasonOf('unclear'), reasonOf('throttled')]).toEqual(['unclear', 'busy']);
		expect(alreadySentError(INFO).errorReason).toBe('unclear');
	});
});
