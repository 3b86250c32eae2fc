import type { JobOutcome } from '../../../lib/jobs/job';
import type { PollOptions } from '../../../lib/jobs/polledJobs';
import { pollJobs } from '../../../lib/jobs/pollJobs';
import type { ErrorClass } from '../../../lib/jobs/requestPolicy';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { virtualClock } from '../../support/virtualClock';

/** Waits a minute for one job, of which each poll says this; the last one is repeated. */
async function waitFor(
	polls: Array<ErrorClass | 'unlisted' | 'processing'>,
	options: Partial<PollOptions> = {},
	clock = virtualClock(),
) {
	let poll = 0;
	let outcome: JobOutcome | undefined;
	await pollJobs(
		['a'],
		{
			readLimit: 50,
			limiter: new RateLimiter(clock, 3_600_000),
			judge: () => 'waiting',
			classifyError: (error) => error as ErrorClass,
			expiryOf: () => '1970-01-01T00:00:00.000Z',
			async readMany() {
				const said = polls[Math.min(poll++, polls.length - 1)];
				if (said === 'unlisted') return [];
				if (said === 'processing') return [{ id: 'a', status: 'processing', outputs: [] }];
				throw said;
			},
		},
		{ pollIntervalMs: 3000, maxWaitMs: 60_000, random: () => 0, ...options },
		(_id, end) => (outcome = end),
	);
	return { outcome, polls: poll, pauses: clock.pauses };
}

test.each<ErrorClass['kind']>(['unclear', 'neverArrived', 'throttled'])(
	'%s is no reason to give up a paid job, however often it comes',
	async (kind) => {
		const { outcome, polls } = await waitFor([{ kind }]);
		expect(outcome).toMatchObject({ kind: 'timedOut', lastError: { kind } });
		expect(polls).toBeGreaterThan(3);
	},
);

test('trouble that has passed by the end is not mentioned', async () => {
	const { outcome } = await waitFor([{ kind: 'unclear' }, 'processing']);
	expect(outcome).toMatchObject({ kind: 'timedOut', lastSeen: { status: 'processing' } });
	expect(outcome).toHaveProperty('lastError', undefined);
});

test('the provider asked to wait once, so one pause is longer', async () => {
	const { pauses } = await waitFor([{ kind: 'unclear', retryAfterMs: 20_000 }, 'processing']);
	expect(pauses.slice(0, 4)).toEqual([3000, 20_000, 3000, 3000]);
});

test('an unlisted job counts as deleted only if it may be that old', async () => {
	expect((await waitFor(['unlisted'])).outcome?.kind).toBe('timedOut');
	expect((await waitFor(['unlisted'], { mayBeGone: true })).outcome?.kind).toBe('gone');
});

test('pauses grow with the time waited, whenever the wait began', async () => {
	const clock = virtualClock();
	await clock.sleep(1_000_000);
	clock.pauses.length = 0;
	const { pauses } = await waitFor(['processing'], {}, clock);
	expect(pauses.slice(0, 3)).toEqual([3000, 3000, 3000]);
});
