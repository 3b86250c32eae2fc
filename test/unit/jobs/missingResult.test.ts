import type { Job, JobOutcome } from '../../../lib/jobs/job';
import { isResultMissing, missingResultNotice } from '../../../lib/jobs/missingResult';
import { pollJobs } from '../../../lib/jobs/pollJobs';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { ANY_PROVIDER as INFO } from '../../support/anyProvider';
import { virtualClock } from '../../support/virtualClock';

const URL = 'https://a.test/1.png';

/** A job that is completed at 3 s, and whose result is named at a given ms of the clock. */
async function waitFor(
	named: number,
	{ maxWaitMs = 600_000, refusedFrom = Infinity, expiresAt = '' } = {},
) {
	const clock = virtualClock();
	const polls: number[] = [];
	const ends: Array<{ outcome: JobOutcome; at: number }> = [];
	await pollJobs(
		['a'],
		{
			readLimit: 50,
			limiter: new RateLimiter(clock, 60_000),
			judge: ({ status }: Job) => (status === 'completed' ? status : 'waiting'),
			classifyError: () => ({ kind: 'refused' }),
			async readMany() {
				polls.push(clock.now());
				if (clock.now() >= refusedFrom) throw new Error('refused');
				const outputs = clock.now() >= named ? [{ url: URL }] : [];
				return [{ id: 'a', status: 'completed', outputs, ...(expiresAt && { expiresAt }) }];
			},
		},
		{ pollIntervalMs: 3000, maxWaitMs, random: () => 0 },
		(_id, outcome) => ends.push({ outcome, at: clock.now() }),
	);
	expect(ends).toHaveLength(1);
	return { ...ends[0], polls };
}

describe('a completed job whose result is not named yet', () => {
	test('is looked at again until it is', async () => {
		const { outcome, at, polls } = await waitFor(10_000);
		expect(outcome).toMatchObject({ kind: 'completed', job: { outputs: [{ url: URL }] } });
		expect(at).toBeLessThan(14_000);
		expect(polls.length).toBeGreaterThan(2);
	});

	test('is completed without one after half a minute', async () => {
		const { outcome, at } = await waitFor(Infinity);
		expect(outcome).toMatchObject({ kind: 'completed', job: { outputs: [] } });
		expect(at).toBeGreaterThanOrEqual(33_000);
		expect(at).toBeLessThan(40_000);
	});

	test('is paid for, so it does not fail when the wait is over', async () => {
		const { outcome, at } = await waitFor(Infinity, { maxWaitMs: 10_000 });
		expect(outcome).toMatchObject({ kind: 'completed', job: { outputs: [] } });
		expect(at).toBe(10_000);
	});

	test('nor when it can not be read any more', async () => {
		const { outcome } = await waitFor(Infinity, { refusedFrom: 5000 });
		expect(outcome.kind).toBe('completed');
	});

	test('is not looked for when it was deleted because of its age', async () => {
		const expiresAt = new Date(0).toISOString();
		const { at, outcome } = await waitFor(Infinity, { expiresAt });
		expect([at, outcome.kind]).toEqual([3000, 'completed']);
	});
});

describe('the notice', () => {
	const job: Job = { id: 'a', status: 'completed', outputs: [] };

	test('says that the job is paid for, and how to get the result', () => {
		expect(missingResultNotice(job, INFO, 0)).toBe(
			'Any says that this job is completed, but gives no address for its result. You have paid for it: wait a few minutes, then get it with Any Get Result, using its id. If it is still missing, ask the support at example.com.',
		);
	});

	test.each<[string, Partial<Job>]>([
		['is there', { outputs: [{ url: URL }] }],
		['is not due yet', { status: 'processing' }],
		['will never be', { status: 'failed' }],
		['was deleted', { expiresAt: '1970-01-01T00:00:00.000Z' }],
	])('is not there if the result %s', (_what, changes) => {
		expect(isResultMissing({ ...job, ...changes }, 1)).toBe(false);
		expect(missingResultNotice({ ...job, ...changes }, INFO, 1)).toBeUndefined();
	});
});
