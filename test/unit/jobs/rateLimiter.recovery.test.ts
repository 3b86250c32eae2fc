import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { virtualClock } from '../../support/virtualClock';
import { manySleepersClock } from './manySleepersClock';

const HOUR_MS = 3_600_000;

/** Sends requests, five at once, each until it gets through; gives the seconds that takes. */
async function secondsFor(requests: number, getsThrough: (at: number) => boolean) {
	const clock = manySleepersClock();
	const limiter = new RateLimiter(clock, HOUR_MS);
	let left = requests;
	const send = async () => {
		while (left-- > 0) {
			for (let isThrough = false; !isThrough;) {
				const permit = await limiter.acquire();
				await clock.sleep(25);
				isThrough = getsThrough(clock.now());
				await clock.sleep(25);
				if (isThrough) permit.succeeded();
				else permit.throttled(new Error('too frequent'), 0);
			}
		}
	};
	const sending = Promise.all(Array.from({ length: 5 }, send));
	await clock.run();
	await sending;
	return clock.now() / 1000;
}

test('a limit that is lifted is noticed: the rate rises faster and faster', async () => {
	const within: number[] = [];
	const tenASecond = (at: number) => {
		if (at > 10_000) return true;
		while (within[0] <= at - 1000) within.shift();
		return within.length < 10 && within.push(at) > 0;
	};
	// At best 39 s: 100 requests under the limit, and then as fast as they come.
	expect(await secondsFor(3000, tenASecond)).toBeLessThan(60);
});

test('refused before anything got through, it is soon at full speed again', async () => {
	// At best 10 s.
	expect(await secondsFor(1000, (at) => at > 200)).toBeLessThan(20);
});

test('what was refused is not sent again at once, although there is room by its own count', async () => {
	const clock = virtualClock();
	const limiter = new RateLimiter(clock, HOUR_MS);
	for (let request = 0; request < 5; request++) (await limiter.acquire()).succeeded();
	(await limiter.acquire()).throttled(new Error('too frequent'), 0);
	await clock.sleep(100_000);
	const permit = await limiter.acquire();
	await clock.sleep(500);
	permit.throttled(new Error('too frequent'), 0);
	const before = clock.now();
	await limiter.acquire();
	expect(clock.now()).toBeGreaterThan(before);
});
