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

const UNCLEAR = 'It is unclear whether Any accepted this job';
const NOT_AGAIN = 'The job may exist and may have been charged, so it was not sent again.';
const CHECK = 'log in at example.com and check whether tokens were charged';

describe('the error of a submission', () => {
	const reason = new UserError('The connection broke', 'Check it.');

	test('that is unclear says that it was not sent again, and where to look', () => {
		const error = submissionError(reason, { kind: 'unclear' }, INFO);
		expect(error).toBeInstanceOf(UnclearSubmissionError);
		expect(error).toMatchObject({
			message: UNCLEAR,
			advice: `The connection broke. ${NOT_AGAIN} Before you run this item again, ${CHECK}. Check it.`,
		});
	});

	test('of our own making is unclear too', () => {
		const error = submissionError(new TypeError('no such field'), { kind: 'unclear' }, INFO);
		expect(error).toMatchObject({
			message: UNCLEAR,
			advice: expect.stringMatching(
				/^TypeError: no such field\. The job may exist.* Before you run this item again, .*charged\. ?$/,
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
			advice: `This job was not accepted, so nothing was charged for it.${asked} Check it.`,
		});
	});

	test.each(['refused', 'final', 'neverArrived'] as const)('that is %s says all itself', (kind) => {
		const refusal = new ApiError('No', 'Not so.', { kind: 'request', httpStatus: 400 });
		expect(submissionError(refusal, { kind }, INFO)).toBe(refusal);
	});
});

describe('what an earlier run may have sent is not sent again, and the error says why', () => {
	const again = `${NOT_AGAIN} Before you send the job again in a new execution, ${CHECK}.`;

	test('an earlier try without an answer', () => {
		expect(alreadySentError(INFO)).toMatchObject({
			message: UNCLEAR,
			advice: `An earlier attempt of this execution may have sent the job and got no clear response. ${again}`,
		});
	});

	test.each([
		['lost', 'n8n ran this execution before and lost what it had done, probably because'],
		['sameInput', 'An execution with the same input sent the job.'],
	] as const)('%s: where to look, and how to send it all the same', (earlier, reason) => {
		const { message, advice } = repeatedRunError(INFO, earlier);
		expect(message).toBe(UNCLEAR);
		expect(advice).toContain(reason);
		expect(advice).toContain("n8n's log of that time names the jobs that were sent.");
		expect(advice.endsWith(again)).toBe(true);
	});

	test('retried: which retry knows its jobs', () => {
		const { advice } = repeatedRunError(INFO, 'retried');
		expect(advice).toBe(
			`This execution was retried before, and that retry may have sent the job. ${NOT_AGAIN} Retry the latest of its retries instead: that one knows its jobs. Before you send the job again in a new execution, ${CHECK}.`,
		);
	});
});

describe('a job without a result names its ID, why, and what to do', () => {
	const job: Job = { id: 'j1', status: 'failed', outputs: [] };
	const later = "get its result later with Any Get Result, using this ID in 'Result IDs'";

	test.each<[outcome: Exclude<JobOutcome, { kind: 'completed' }>, message: string, advice: string]>(
		[
			[
				{ kind: 'failed', job: { ...job, failureReason: 'too dark' } },
				'Any could not finish the job: too dark',
				'Job j1 failed. Any\'s message: "too dark". Check that anyone can open',
			],
			[
				{ kind: 'failed', job },
				'Any could not finish the job and gave no reason',
				'Job j1 failed. Any gave no reason. Check that',
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
				'Job j1 failed. Any\'s message: "E7: no face". Show one. Then run this item again: that is a new job, which is charged again.',
			],
			[
				{ kind: 'timedOut', waitedMs: 120_000 },
				'Any did not list this job within 2 minutes',
				`Job j1: check this ID, which may be wrong, deleted, or of another account. If the job is new, ${later}.`,
			],
			[
				{ kind: 'timedOut', waitedMs: 1000, lastSeen: { ...job, status: 'processing' } },
				'The job was not finished after 1 second (last status: processing)',
				`Job j1 continues at Any and is charged only once: ${later}. To wait longer next time, raise 'Max Wait'.`,
			],
			[
				{ kind: 'timedOut', waitedMs: 1000, lastError: new UserError('No answer', '') },
				'The job was not finished after 1 second (last status: not known)',
				`${later}. To wait longer next time, raise 'Max Wait'. The last check failed: No answer.`,
			],
			[
				{ kind: 'gone', expiredAt: '2026-03-10T12:00:00.000Z' },
				'Any no longer lists this job',
				'Job j1. Any keeps results for 3 days, and this job is from 2026-03-07',
			],
			[
				{ kind: 'gone' },
				'Any no longer lists this job',
				'Job j1. It may have been deleted, or belong to another account.',
			],
			[
				{ kind: 'unreadable', error: new UserError('The key is wrong', 'Paste it again.') },
				"The result can't be read: The key is wrong",
				`Paste it again. Job j1 continues at Any: ${later}.`,
			],
			[
				{ kind: 'unreadable', error: 'oops' },
				"The result can't be read: oops",
				'Job j1 continues at Any',
			],
		],
	)('%j', (outcome, message, advice) => {
		const error = jobError('j1', outcome, INFO);
		expect(error).toBeInstanceOf(JobError);
		expect(error.jobId).toBe('j1');
		expect(error.message).toBe(message);
		expect(error.advice).toContain(advice);
		// Once, and not in the headline.
		expect(error.message).not.toContain('j1');
		expect(error.advice.split('j1')).toHaveLength(2);
	});

	test('without trouble none is mentioned', () => {
		const seen = jobError('j1', { kind: 'timedOut', waitedMs: 1000, lastSeen: job }, INFO);
		expect(seen.advice).toMatch(/raise 'Max Wait'\.$/);
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
