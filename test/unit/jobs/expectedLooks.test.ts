import fc from 'fast-check';
import type { Job } from '../../../lib/jobs/job';
import { JobTimes } from '../../../lib/jobs/jobTimes';
import { pollJobs } from '../../../lib/jobs/pollJobs';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { virtualClock } from '../../support/virtualClock';

const TRIP_MS = 50;
/** How many examples are tried of what holds for all. */
const RUNS = 150;
const HOUR_MS = 3_600_000;

/** A job: when it is submitted, and how long it takes; in ms. */
interface Made {
	at: number;
	takesMs: number;
}

interface Known {
	/** Whether it is known when jobs were submitted; else looks follow the usual pauses. */
	submissions?: boolean;
	times?: JobTimes;
	readLimit?: number;
}

/** Waits for jobs once all are submitted; the time, the requests, and how late results were seen. */
async function waitFor(
	jobs: Made[],
	{ submissions = true, times = new JobTimes(), readLimit = 50 }: Known,
) {
	const clock = virtualClock();
	const submittedAt = new Map(jobs.map(({ at }, index) => [`${index}`, at]));
	await clock.sleep(Math.max(...submittedAt.values()));
	let requests = 0;
	const provider = {
		readLimit,
		limiter: new RateLimiter(clock, HOUR_MS),
		classifyError: () => ({ kind: 'final' as const }),
		judge: ({ status }: Job) => (status === 'completed' ? status : ('waiting' as const)),
		async readMany(ids: string[]) {
			requests++;
			// Reads of a poll are sent at the same time, so that only the first takes time.
			if (readLimit > 1 || ids[0] === '0') await clock.sleep(TRIP_MS);
			return ids.map((id): Job => {
				const { at, takesMs } = jobs[Number(id)];
				const status = clock.now() >= at + takesMs ? 'completed' : 'processing';
				return { id, status, outputs: [{ url: 'https://a.test/1.png' }] };
			});
		},
	};
	const seen = new Map<string, number>();
	const options = { pollIntervalMs: 3000, maxWaitMs: HOUR_MS, random: () => 0, times };
	await pollJobs(
		[...submittedAt.keys()],
		provider,
		{ ...options, ...(submissions && { submittedAt }) },
		(id) => seen.set(id, clock.now()),
	);
	expect(seen.size).toBe(jobs.length);
	const least = Math.max(...jobs.map(({ at, takesMs }) => at + takesMs));
	return { requests, ms: clock.now(), lateMs: clock.now() - least };
}

/** Jobs that are submitted one after the other within some ms, and all take as long. */
const alike = (count: number, withinMs: number, takesMs: number): Made[] =>
	Array.from({ length: count }, (_, index) => ({
		at: Math.round((index * withinMs) / count),
		takesMs,
	}));

test.each([3000, 3150, 3300, 6200, 12_000, 12_250, 12_500])(
	'fifty jobs of %i ms are all seen soon after the last, with no more requests than usual',
	async (takesMs) => {
		const jobs = alike(50, 500, takesMs);
		const usual = await waitFor(jobs, { submissions: false });
		const { requests, lateMs } = await waitFor(jobs, {});
		expect(requests).toBeLessThanOrEqual(usual.requests);
		expect(lateMs).toBeLessThanOrEqual(usual.lateMs);
	},
);

test('once the first of them are seen, the last ones are looked for when they are due', async () => {
	const jobs = alike(50, 500, 3300);
	const usual = await waitFor(jobs, { submissions: false });
	const { requests, lateMs } = await waitFor(jobs, {});
	expect([usual.requests, requests]).toEqual([2, 2]);
	expect(usual.lateMs).toBeGreaterThan(2500);
	expect(lateMs).toBeLessThan(200);
});

test.each([2000, 3000, 3200, 5000, 12_000, 25_000])(
	'a job of %i ms, again and again: its time is known better with each run',
	async (takesMs) => {
		const times = new JobTimes();
		const usual = await waitFor([{ at: 0, takesMs }], { submissions: false });
		for (let run = 1; run <= 8; run++) {
			const { requests, lateMs } = await waitFor([{ at: 0, takesMs }], { times });
			expect(requests).toBeLessThanOrEqual(usual.requests + (run > 1 ? 1 : 0));
			if (run === 8) expect(lateMs).toBeLessThan(takesMs * 0.2);
			if (run === 8) expect(requests).toBeLessThanOrEqual(usual.requests);
		}
	},
);

test('jobs that are suddenly quick are still seen within three usual pauses', async () => {
	const times = new JobTimes();
	await waitFor(alike(5, 100, 60_000), { times });
	const { lateMs } = await waitFor(alike(5, 100, 1000), { times });
	expect(lateMs).toBeLessThan(9000);
});

test('where a request is about one job, only those that are due are looked at', async () => {
	const jobs = [...alike(20, 400, 12_000), ...alike(5, 400, 40_000)];
	const usual = await waitFor(jobs, { submissions: false, readLimit: 1 });
	const { requests, lateMs } = await waitFor(jobs, { readLimit: 1 });
	expect(requests).toBeLessThanOrEqual(usual.requests + 5);
	expect(lateMs).toBeLessThanOrEqual(usual.lateMs + 500);
});

describe('whatever the jobs are like', () => {
	const made = fc.record({
		at: fc.integer({ min: 0, max: 3000 }),
		takesMs: fc.integer({ min: 100, max: 60_000 }),
	});

	test('there is at most one look more than with usual pauses', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 50 }), async (jobs) => {
				const usual = await waitFor(jobs, { submissions: false });
				const { requests, ms } = await waitFor(jobs, {});
				expect(requests).toBeLessThanOrEqual(usual.requests + 1);
				expect(ms).toBeLessThanOrEqual(usual.ms + 9000);
			}),
			{ numRuns: RUNS },
		);
	});

	test('alike, they are seen no later, with at most as many requests and one', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 2, max: 50 }),
				fc.integer({ min: 0, max: 2000 }),
				fc.integer({ min: 100, max: 60_000 }),
				async (count, withinMs, takesMs) => {
					const jobs = alike(count, withinMs, takesMs);
					const usual = await waitFor(jobs, { submissions: false });
					const { requests, lateMs } = await waitFor(jobs, {});
					expect(requests).toBeLessThanOrEqual(usual.requests + 1);
					expect(lateMs).toBeLessThanOrEqual(usual.lateMs + 300);
				},
			),
			{ numRuns: RUNS },
		);
	});
});
