import { pollJobs } from '../../../lib/jobs/pollJobs';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import type { JobOutcome } from '../../../lib/jobs/job';
import { shiftedClock, type ShiftedClock } from '../../support/shiftedClock';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const SET = [
	['back by an hour', -HOUR_MS],
	['back by a day', -DAY_MS],
	['forward by a day', DAY_MS],
] as const;

/** Waits for one job that is never finished, until Max Wait; after each poll `then` is called. */
async function waitInVain(clock: ShiftedClock, then: (polls: number) => void) {
	let outcome: JobOutcome | undefined;
	let polls = 0;
	await pollJobs(
		['a'],
		{
			readLimit: 50,
			limiter: new RateLimiter(clock, HOUR_MS),
			judge: () => 'waiting',
			classifyError: () => ({ kind: 'final' }),
			expiryOf: () => new Date(DAY_MS).toISOString(),
			async readMany() {
				then(++polls);
				return [];
			},
		},
		{ pollIntervalMs: 3000, maxWaitMs: 60_000, mayBeGone: true, random: () => 0 },
		(_id, end) => (outcome = end),
	);
	return { outcome, polls };
}

describe.each(SET)("the computer's clock is set %s", (_name, shiftMs) => {
	test('a refused request is sent again after the usual pause', async () => {
		const clock = shiftedClock();
		const limiter = new RateLimiter(clock, HOUR_MS);
		(await limiter.acquire()).throttled(new Error('too frequent'), 5000);
		clock.shiftMs = shiftMs;
		(await limiter.acquire()).succeeded();
		expect(clock.pauses).toEqual([5000]);
	});

	test('requests that all get through keep their pace', async () => {
		const clock = shiftedClock();
		const limiter = new RateLimiter(clock, HOUR_MS);
		(await limiter.acquire()).throttled(new Error('too frequent'), 0);
		for (let request = 0; request < 5; request++) (await limiter.acquire()).succeeded();
		clock.shiftMs = shiftMs;
		for (let request = 0; request < 5; request++) (await limiter.acquire()).succeeded();
		expect(Math.max(...clock.pauses)).toBeLessThan(2000);
		expect(Math.min(...clock.pauses)).toBeGreaterThan(0);
	});
});

describe('while a job is waited for', () => {
	test.each(SET.slice(0, 2))(
		"the computer's clock is set %s: Max Wait holds",
		async (_n, shift) => {
			const clock = shiftedClock();
			const { outcome } = await waitInVain(clock, () => (clock.shiftMs = shift));
			expect(outcome).toMatchObject({ kind: 'timedOut' });
			expect(clock.monotonicNow()).toBe(60_000);
		},
	);

	test("the computer's clock is set forward by an hour: the wait goes on", async () => {
		const clock = shiftedClock();
		const { outcome, polls } = await waitInVain(clock, () => (clock.shiftMs = HOUR_MS));
		expect(outcome).toMatchObject({ kind: 'timedOut' });
		expect(polls).toBeGreaterThan(5);
		expect(clock.monotonicNow()).toBe(60_000);
	});

	test('whether its result has been deleted is a question of the date', async () => {
		const clock = shiftedClock();
		const { outcome } = await waitInVain(clock, (polls) => {
			if (polls === 2) clock.shiftMs = DAY_MS;
		});
		expect(outcome).toMatchObject({ kind: 'gone' });
	});
});
