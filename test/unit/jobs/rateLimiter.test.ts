import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { manySleepersClock } from './manySleepersClock';

const TRIP_MS = 50;
const HOUR_MS = 3_600_000;

/** Decides whether a request at this time (in ms) gets through. */
type Limit = (at: number) => boolean;

/** At most so many requests within any window. */
function atMost(requests: number, windowMs: number): Limit {
	const within: number[] = [];
	return (at) => {
		while (within[0] <= at - windowMs) within.shift();
		if (within.length >= requests) return false;
		within.push(at);
		return true;
	};
}

/** A bucket of requests that fills up again. */
function bucket(size: number, aSecond: number): Limit {
	let left = size;
	let last = 0;
	return (at) => {
		left = Math.min(size, left + ((at - last) * aSecond) / 1000);
		last = at;
		if (left < 1) return false;
		left--;
		return true;
	};
}

/** Sends requests, five at once, to a provider with a limit, until each has got through. */
async function sendAll(requests: number, limit: Limit, patienceMs = HOUR_MS, retryAfterMs = 0) {
	const clock = manySleepersClock();
	const pace = new RateLimiter(clock, patienceMs);
	const through: number[] = [];
	const refusals: number[] = [];
	const gaveUp: number[] = [];
	let next = 0;
	const sendNext = async () => {
		while (next++ < requests) {
			for (;;) {
				const turn = await pace.acquire().catch(() => undefined);
				if (!turn) {
					gaveUp.push(clock.now());
					break;
				}
				await clock.sleep(TRIP_MS / 2);
				const passes = limit(clock.now());
				(passes ? through : refusals).push(clock.now());
				await clock.sleep(TRIP_MS / 2);
				if (passes) {
					turn.succeeded();
					break;
				}
				turn.throttled(new Error('too frequent'), retryAfterMs);
			}
		}
	};
	const senders = Promise.all(Array.from({ length: 5 }, sendNext));
	await clock.run();
	await senders;
	return { through, refusals, gaveUp, seconds: clock.now() / 1000 };
}

describe('as long as nothing is refused', () => {
	test('requests go out as fast as they come', async () => {
		const { seconds } = await sendAll(500, () => true);
		expect(seconds).toBeCloseTo((500 / 5) * (TRIP_MS / 1000));
	});
});

describe('under a limit nobody told us', () => {
	test.each<[string, Limit, number, number]>([
		['10 a second', atMost(10, 1000), 200, 19],
		['50 a second', atMost(50, 1000), 500, 9],
		['1 a second', atMost(1, 1000), 60, 59],
		['60 a minute', atMost(60, 60_000), 200, 180],
		['a bucket of 20 that gets 10 a second', bucket(20, 10), 200, 18],
	])('%s: everything gets through, in little more than the time it takes', async (...args) => {
		const [, limit, requests, atBest] = args;
		const { through, seconds } = await sendAll(requests, limit);
		expect(through).toHaveLength(requests);
		expect(seconds).toBeLessThan(atBest * 1.3);
	});

	test('it is not tested all the time: nine of ten requests get through', async () => {
		const { refusals } = await sendAll(200, atMost(10, 1000));
		expect(refusals.length).toBeLessThan(20);
	});

	test('the longer it holds, the less it is tested, and hardly any time is lost', async () => {
		const { refusals, seconds } = await sendAll(600, atMost(10, 1000));
		expect(seconds).toBeLessThan(59 * 1.05);
		expect(refusals.filter((at) => at > 30_000).length).toBeLessThan(8);
	});

	test('a refusal slows down all, not only the one that met it', async () => {
		const { through } = await sendAll(200, atMost(10, 1000));
		const late = through.filter((at) => at > 3000);
		const gaps = late.slice(1).map((at, index) => at - late[index]);
		expect(Math.max(...gaps)).toBeLessThan(400);
		expect(gaps.filter((gap) => gap < 60)).toHaveLength(0);
	});
});

describe('when the provider is shut for a while', () => {
	test('it is asked less and less often', async () => {
		const { refusals } = await sendAll(20, (at) => at > 60_000);
		expect(refusals.length).toBeLessThan(15);
	});

	test('the pace goes up again afterwards', async () => {
		const { through, seconds } = await sendAll(500, (at) => at < 500 || at > 5000);
		expect(through).toHaveLength(500);
		expect(seconds).toBeLessThan(25);
	});

	test('all give up when nothing got through for too long, and send nothing more', async () => {
		const { refusals, gaveUp, seconds } = await sendAll(100, () => false, 20_000);
		expect(gaveUp).toHaveLength(100);
		expect(seconds).toBeLessThanOrEqual(20);
		expect(refusals.length).toBeLessThan(15);
	});

	test('slow but steady progress is no reason to give up', async () => {
		const { through } = await sendAll(20, atMost(1, 5000), 20_000);
		expect(through).toHaveLength(20);
	});
});

describe('asked to wait', () => {
	test('nobody sends before that time', async () => {
		const { through } = await sendAll(10, (at) => at > 6000, HOUR_MS, 7000);
		expect(Math.min(...through)).toBeGreaterThanOrEqual(7000);
	});

	test('longer than the patience lasts, they give up at once', async () => {
		const { gaveUp, seconds } = await sendAll(10, () => false, 60_000, HOUR_MS);
		expect(gaveUp).toHaveLength(10);
		expect(seconds).toBeLessThan(1);
	});
});

test('stopped while waiting for its turn, a request is not sent', async () => {
	const clock = manySleepersClock();
	const stop = new AbortController();
	const sleep = async (ms: number, signal?: AbortSignal) => {
		await clock.sleep(ms);
		signal?.throwIfAborted();
	};
	const pace = new RateLimiter({ ...clock, sleep }, HOUR_MS);
	(await pace.acquire()).throttled(new Error('too frequent'), 5000);
	const waiting = expect(pace.acquire(stop.signal)).rejects.toThrow('stopped');
	stop.abort(new Error('stopped'));
	await clock.run();
	await waiting;
});
