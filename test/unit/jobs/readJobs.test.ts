import type { Job } from '../../../lib/jobs/job';
import { pollJobs } from '../../../lib/jobs/pollJobs';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { readJobs, type ReadJobs } from '../../../lib/jobs/readJobs';
import { virtualClock } from '../../support/virtualClock';

const IDS = Array.from({ length: 50 }, (_, n) => `job${n}`);
const outputs = [{ url: 'https://a.test/1.png' }];
const done = (id: string): Job => ({ id, status: 'completed', outputs });
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
		expect(most).toBe(25);
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

test('a paid job is looked for although the provider is shut for longer than the wait', async () => {
	const clock = virtualClock();
	const limiter = new RateLimiter(clock, 60_000);
	const permit = await limiter.acquire();
	permit.throttled(new Error('too frequent'), 500_000);
	const provider = {
		readLimit: 50,
		limiter,
		classifyError,
		judge: () => 'completed' as const,
		readMany: async (ids: string[]) => ids.map(done),
	};
	const kinds: string[] = [];
	const options = { pollIntervalMs: 3000, maxWaitMs: 60_000 };
	await pollJobs(['a'], provider, options, (_id, { kind }) => kinds.push(kind));
	expect(kinds).toEqual(['completed']);
	expect(clock.now()).toBeLessThan(4000);
});

test('that look does not let others start earlier', async () => {
	const clock = virtualClock();
	const limiter = new RateLimiter(clock, 600_000);
	(await limiter.acquire()).throttled(new Error('too frequent'), 500_000);
	await limiter.acquire(undefined, 60_000);
	expect(clock.now()).toBe(0);
	await limiter.acquire();
	expect(clock.now()).toBeGreaterThanOrEqual(500_000);
});
