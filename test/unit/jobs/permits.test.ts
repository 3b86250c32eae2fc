import type { Clock } from '../../../lib/jobs/clock';
import type { JobProvider } from '../../../lib/jobs/provider';
import type { ErrorClass, RequestPolicy } from '../../../lib/jobs/requestPolicy';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { retryingRead } from '../../../lib/jobs/readJobs';
import { retryRead, sendOnce } from '../../../lib/jobs/retry';
import { virtualClock } from '../../support/virtualClock';

const classifyError = (error: unknown) => error as ErrorClass;

/** A limiter that only notes what it is told of each request. */
function notingPolicy(clock: Clock = virtualClock()) {
	const told: string[] = [];
	const limiter = {
		clock,
		acquire: async () => ({
			succeeded: () => told.push('succeeded'),
			throttled: (_error: unknown, ms: number) => told.push(`throttled ${ms}`),
		}),
	};
	return { told, policy: { limiter, classifyError } as unknown as RequestPolicy };
}

test.each<[error: ErrorClass, told: string[]]>([
	[{ kind: 'refused' }, ['succeeded']],
	[{ kind: 'final' }, ['succeeded']],
	[{ kind: 'unclear' }, []],
	[{ kind: 'neverArrived' }, []],
	[{ kind: 'throttled' }, ['throttled 0']],
	[{ kind: 'throttled', retryAfterMs: 7000 }, ['throttled 7000']],
])('after %j the limiter is told: %j', async (error, expected) => {
	const { told, policy } = notingPolicy();
	const send = async () => {
		throw error;
	};
	await expect(sendOnce(send, policy, Infinity)).rejects.toBe(error);
	expect(told).toEqual(expected);
});

test.each([
	[30_000, 2],
	[30_001, 1],
])('a read that is to wait %i ms is sent %i times', async (retryAfterMs, times) => {
	const { policy } = notingPolicy();
	const send = jest
		.fn()
		.mockRejectedValueOnce({ kind: 'unclear', retryAfterMs })
		.mockResolvedValue('done');
	await retryRead(send, policy).catch(() => {});
	expect(send).toHaveBeenCalledTimes(times);
});

test('jobs are read again after trouble', async () => {
	const jobs = [{ id: 'a', status: 'completed', outputs: [] }];
	const readMany = jest.fn().mockRejectedValueOnce({ kind: 'unclear' }).mockResolvedValue(jobs);
	const provider = {
		limiter: new RateLimiter(virtualClock(), 60_000),
		classifyError,
		readMany,
	} as unknown as JobProvider;
	expect(await retryingRead(provider)(['a', 'b'])).toBe(jobs);
	expect(readMany.mock.calls).toEqual([[['a', 'b']], [['a', 'b']]]);
});

test('a success of a request sent before the latest rejection does not renew the patience', async () => {
	const clock = virtualClock();
	const limiter = new RateLimiter(clock, 10_000);
	const early = await limiter.acquire();
	await clock.sleep(100);
	(await limiter.acquire()).throttled(new Error('too frequent'), 0);
	await clock.sleep(9500);
	const late = await limiter.acquire();
	early.succeeded();
	late.throttled(new Error('still too frequent'), 2000);
	await expect(limiter.acquire()).rejects.toThrow('still too frequent');
});

test('a success since the latest rejection does', async () => {
	const clock = virtualClock();
	const limiter = new RateLimiter(clock, 10_000);
	(await limiter.acquire()).throttled(new Error('too frequent'), 0);
	await clock.sleep(9500);
	(await limiter.acquire()).succeeded();
	(await limiter.acquire()).throttled(new Error('too frequent again'), 2000);
	await expect(limiter.acquire()).resolves.toBeDefined();
});

test('of requests sent together, those that got through count, also if their answers come late', async () => {
	const clock = virtualClock();
	const limiter = new RateLimiter(clock, 10_000);
	const permits = [];
	for (let request = 0; request < 11; request++) permits.push(await limiter.acquire());
	await clock.sleep(300);
	const [rejected, ...accepted] = permits;
	accepted.slice(0, 3).forEach((permit) => permit.succeeded());
	rejected.throttled(new Error('too frequent'), 0);
	accepted.slice(3).forEach((permit) => permit.succeeded());
	await limiter.acquire();
	const before = clock.now();
	await limiter.acquire();
	expect(clock.now() - before).toBeCloseTo(102);
});
