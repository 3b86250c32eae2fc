import fc from 'fast-check';
import { RateLimiter, SharedPace } from '../../../lib/jobs/rateLimiter';
import { manySleepersClock } from './manySleepersClock';

const TRIP_MS = 50;
const HOUR_MS = 3_600_000;

/** A run: when it begins, in ms, how many requests it has, and how many it sends at once. */
interface SimulatedRun {
	at: number;
	requests: number;
	atOnce: number;
}

interface Conditions {
	isShared?: boolean;
	/** Until when the computer has other things to do than to send what may be sent, in ms. */
	busyUntil?: number;
}

/** Runs with the same key, at a provider that takes ten requests a second; `through` in ms. */
async function sendAll(runs: SimulatedRun[], { isShared = true, busyUntil = 0 }: Conditions = {}) {
	const clock = manySleepersClock();
	const pace = new SharedPace(clock);
	const within: number[] = [];
	let refusals = 0;
	const isTaken = () => {
		while (within[0] <= clock.now() - 1000) within.shift();
		if (within.length >= 10) return false;
		within.push(clock.now());
		return true;
	};
	const through = runs.map(() => [] as number[]);
	const send = async (limiter: RateLimiter, run: number) => {
		for (;;) {
			const permit = await limiter.acquire();
			await clock.sleep(Math.max(0, busyUntil - clock.now()) + TRIP_MS / 2);
			const taken = isTaken();
			await clock.sleep(TRIP_MS / 2);
			if (taken) permit.succeeded();
			else permit.throttled(new Error('too frequent'), 0);
			if (taken) return void through[run].push(clock.now());
			refusals++;
		}
	};
	const running = runs.map(async ({ at, requests, atOnce }, run) => {
		await clock.sleep(at);
		const limiter = new RateLimiter(clock, HOUR_MS, isShared ? pace : undefined);
		let next = 0;
		const sender = async () => {
			while (next++ < requests) await send(limiter, run);
		};
		await Promise.all(Array.from({ length: atOnce }, sender));
	});
	await clock.run();
	await Promise.all(running);
	return { through, refusals, ends: through.map((times) => times.at(-1)!) };
}

const hundred = { at: 0, requests: 100, atOnce: 20 };

test('two runs with one key take as long as one with all their requests', async () => {
	const { ends, through, refusals } = await sendAll([hundred, hundred]);
	expect(through.map(({ length }) => length)).toEqual([100, 100]);
	expect(Math.max(...ends)).toBeLessThan(20_000 * 1.1);
	expect(refusals).toBeLessThan(60);
});

test('neither waits for the other: they end at the same time', async () => {
	const { ends } = await sendAll([hundred, hundred]);
	expect(Math.abs(ends[0] - ends[1])).toBeLessThan(1000);
});

test('without a pace in common it takes longer, and more is refused', async () => {
	const shared = await sendAll([hundred, hundred]);
	const apart = await sendAll([hundred, hundred], { isShared: false });
	expect(Math.max(...apart.ends)).toBeGreaterThan(Math.max(...shared.ends));
	expect(apart.refusals).toBeGreaterThan(shared.refusals);
});

test('requests that are sent late, since the computer is busy, count from when they were sent', async () => {
	const few = { ...hundred, atOnce: 5 };
	const { ends } = await sendAll([few, { ...few, at: 100 }], { busyUntil: 100 });
	expect(Math.max(...ends)).toBeLessThan(20_000 * 1.1);
});

test('a small run that begins later gets every second turn, however much the other has', async () => {
	const small = { at: 5000, requests: 10, atOnce: 5 };
	const { ends } = await sendAll([{ ...hundred, requests: 200 }, small]);
	expect(ends[1]).toBeLessThan(5000 + 10 * 200 + 1500);
	expect(ends[0]).toBeLessThan(21_000 * 1.1);
});

test('a run gives up when it could not send anything for as long as it may, not the others', async () => {
	const clock = manySleepersClock();
	const pace = new SharedPace(clock);
	const patient = new RateLimiter(clock, HOUR_MS, pace);
	(await patient.acquire()).throttled(new Error('too frequent'), 60_000);
	const hasty = new RateLimiter(clock, 10_000, pace);
	const gaveUp = expect(hasty.acquire()).rejects.toThrow('too frequent');
	const waited = patient.acquire();
	await clock.run();
	await gaveUp;
	await expect(waited).resolves.toBeDefined();
	expect(clock.now()).toBe(60_000);
});

test('a run that joins while nothing gets through has its own patience', async () => {
	const clock = manySleepersClock();
	const pace = new SharedPace(clock);
	(await new RateLimiter(clock, HOUR_MS, pace).acquire()).throttled(new Error('too often'), 50_000);
	const sleeping = clock.sleep(45_000);
	await clock.run();
	await sleeping;
	const waited = new RateLimiter(clock, 10_000, pace).acquire();
	await clock.run();
	await expect(waited).resolves.toBeDefined();
});

/** A clock whose sleep ends when it would have, also after it was cancelled, as n8n's own may. */
function slowToCancel() {
	const clock = manySleepersClock();
	const sleep = async (ms: number, signal?: AbortSignal) => {
		await clock.sleep(ms);
		signal?.throwIfAborted();
	};
	return { ...clock, sleep };
}

test('a request that is cancelled while it waits leaves its turn to the next', async () => {
	const clock = slowToCancel();
	const limiter = new RateLimiter(clock, HOUR_MS);
	(await limiter.acquire()).throttled(new Error('too frequent'), 5000);
	const stop = new AbortController();
	const cancelled = expect(limiter.acquire(stop.signal)).rejects.toThrow('stopped');
	const next = limiter.acquire();
	stop.abort(new Error('stopped'));
	await clock.run();
	await cancelled;
	await expect(next).resolves.toBeDefined();
});

test('a run that is cancelled, or dies without a word, does not hold up the others', async () => {
	const clock = slowToCancel();
	const pace = new SharedPace(clock);
	const [cancelled, dead, other] = [1, 2, 3].map(() => new RateLimiter(clock, HOUR_MS, pace));
	(await cancelled.acquire()).throttled(new Error('too frequent'), 5000);
	const stop = new AbortController();
	const waiting = Array.from({ length: 20 }, async () => await cancelled.acquire(stop.signal));
	const stopped = Promise.allSettled(waiting);
	// Nobody ever says how its requests ended.
	const unheard = Promise.all([dead.acquire(), dead.acquire()]);
	const sent = other.acquire().then(() => clock.now());
	stop.abort(new Error('stopped'));
	await clock.run();
	expect((await stopped).every(({ status }) => status === 'rejected')).toBe(true);
	await unheard;
	expect(await sent).toBeLessThan(5000 + 2 * 1100);
});

test('requests that begin together wait for none of each other while there is no limit', async () => {
	const clock = manySleepersClock();
	const limiter = new RateLimiter(clock, HOUR_MS);
	const begun = Array.from({ length: 20 }, async () => {
		await limiter.acquire();
		return clock.now();
	});
	await clock.run();
	expect(await Promise.all(begun)).toEqual(Array(20).fill(0));
});

test('whatever runs there are, all requests get through, and the pace is that of one', async () => {
	const run = fc.record({
		at: fc.integer({ min: 0, max: 5000 }),
		requests: fc.integer({ min: 1, max: 60 }),
		atOnce: fc.integer({ min: 1, max: 20 }),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), async (runs) => {
			const { through, ends } = await sendAll(runs);
			expect(through.map(({ length }) => length)).toEqual(runs.map(({ requests }) => requests));
			const all = runs.reduce((sum, { requests }) => sum + requests, 0);
			const latest = Math.max(...runs.map(({ at }) => at));
			expect(Math.max(...ends)).toBeLessThan(latest + all * 110 + 5000);
		}),
		{ numRuns: 20 },
	);
});
