import type { Job } from '../../../lib/jobs/job';
import { pollJobs } from '../../../lib/jobs/pollJobs';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { readJobs, type ReadJobs } from '../../../lib/jobs/readJobs';
import { virtualClock } from '../../support/virtualClock';

const IDS = Array.from({ length: 20 }, (_, n) => `job${n}`);
const done = (id: string): Job => ({ id, status: 'completed', outputs: [] });
const classifyError = (error: unknown) => error as { kind: 'refused' | 'throttled' };

describe('a provider that reads one job a request', () => {
	test('is asked for several side by side, but not for all at once', async () => {
		let present = 0;
		let most = 0;
		const read = async ([id]: string[]) => {
			most = Math.max(most, ++present);
			await new Promise((next) => setImmediate(next));
			present--;
			return [done(id)];
		};
		const found: string[] = [];
		await readJobs(IDS, { readLimit: 1, classifyError }, read, ({ jobs }) =>
			found.push(...jobs.map(({ id }) => id)),
		);
		expect(found.sort()).toEqual([...IDS].sort());
		expect(most).toBe(5);
	});

	test('what was read is told at once, not when all is read', async () => {
		const told: string[] = [];
		const read = async ([id]: string[]) => {
			if (id === 'slow') await new Promise((next) => setTimeout(next, 50));
			return [done(id)];
		};
		const reading = readJobs(['slow', 'quick'], { readLimit: 1, classifyError }, read, (some) =>
			told.push(some.jobs[0].id),
		);
		await new Promise((next) => setTimeout(next, 20));
		expect(told).toEqual(['quick']);
		await reading;
		expect(told).toEqual(['quick', 'slow']);
	});
});

test('each part says what is listed, what is missing and what could not be read', async () => {
	const parts: ReadJobs[] = [];
	const bad = { kind: 'refused' };
	const read = async (ids: string[]) => {
		if (ids.includes('bad')) throw bad;
		return ids.filter((id) => id !== 'missing').map(done);
	};
	const ids = ['listed', 'missing', 'bad'];
	await readJobs(ids, { readLimit: 50, classifyError }, read, (some) => parts.push(some));
	expect(parts).toEqual([
		{ jobs: [done('listed')], missing: ['missing'], errors: new Map([['bad', bad]]) },
	]);
});

test('polls keep to the pace of the run: one that is refused makes all others wait', async () => {
	const clock = virtualClock();
	const limiter = new RateLimiter(clock, 600_000);
	const permit = await limiter.acquire();
	permit.throttled(new Error('too frequent'), 30_000);
	const polledAt: number[] = [];
	const provider = {
		readLimit: 50,
		limiter,
		classifyError,
		judge: () => 'completed' as const,
		async readMany(ids: string[]) {
			polledAt.push(clock.now());
			return ids.map(done);
		},
	};
	const options = { pollIntervalMs: 3000, maxWaitMs: 60_000 };
	await pollJobs(['a'], provider, options, () => {});
	expect(polledAt).toHaveLength(1);
	expect(polledAt[0]).toBeGreaterThanOrEqual(30_000);
});

test('a poll that could only start after the wait is over is not sent', async () => {
	const clock = virtualClock();
	const limiter = new RateLimiter(clock, 600_000);
	const permit = await limiter.acquire();
	const refusal = { kind: 'throttled' };
	permit.throttled(refusal, 500_000);
	const kinds: string[] = [];
	const provider = {
		readLimit: 50,
		limiter,
		classifyError,
		judge: () => 'completed' as const,
		readMany: async () => await Promise.reject(new Error('must not be sent')),
	};
	const options = { pollIntervalMs: 3000, maxWaitMs: 60_000 };
	await pollJobs(['a'], provider, options, (_id, outcome) => {
		kinds.push(outcome.kind);
		expect(outcome).toMatchObject({ lastError: refusal });
	});
	expect(kinds).toEqual(['timedOut']);
	expect(clock.now()).toBe(60_000);
});
