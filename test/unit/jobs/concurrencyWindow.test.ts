import fc from 'fast-check';
import { ConcurrencyWindow } from '../../../lib/jobs/concurrencyWindow';
import { manySleepersClock } from './manySleepersClock';

/** How a provider answers: after how many ms, depending on how many requests it has, or not at all. */
interface Answers {
	afterMs: (inFlight: number, at: number) => number;
	fails?: (count: number, at: number) => boolean;
}

/** Sends requests through a window; tells how many were in flight when each was sent. */
async function sendAll(requests: number, { afterMs, fails }: Answers, most = 20) {
	const clock = manySleepersClock();
	const window = new ConcurrencyWindow(clock, most);
	const sent: Array<{ at: number; inFlight: number }> = [];
	let inFlight = 0;
	const send = async () => {
		const count = sent.push({ at: clock.now(), inFlight: ++inFlight });
		const ms = afterMs(inFlight, clock.now());
		await clock.sleep(ms);
		inFlight--;
		if (fails?.(count, clock.now())) throw new Error('refused');
	};
	const sending = Promise.allSettled(
		Array.from({ length: requests }, async () => window.run(async () => await window.watch(send))),
	);
	await clock.run();
	await sending;
	const mostBetween = (from: number, to = Infinity) =>
		Math.max(...sent.filter(({ at }) => at >= from && at < to).map((one) => one.inFlight));
	return { sent, ms: clock.now(), mostBetween };
}

test('it begins with five at once, and doubles with each round that is answered quickly', async () => {
	const { mostBetween, ms } = await sendAll(200, { afterMs: () => 50 });
	expect([0, 50, 100, 150].map((at) => mostBetween(at, at + 50))).toEqual([5, 10, 20, 20]);
	expect(ms).toBe(600);
});

test('there are never more than the user allows', async () => {
	for (const most of [1, 3, 7]) {
		const { mostBetween } = await sendAll(50, { afterMs: () => 50 }, most);
		expect(mostBetween(0)).toBe(most);
	}
});

test.each([1500, 10_000])('a provider that takes %i ms gets five at once', async (ms) => {
	const { mostBetween } = await sendAll(60, { afterMs: () => ms });
	expect(mostBetween(0)).toBe(5);
});

test('a provider that fails each time gets five at once', async () => {
	const { mostBetween } = await sendAll(60, { afterMs: () => 50, fails: () => true });
	expect(mostBetween(0)).toBe(5);
});

test('after an error there are five at once again, and then one more a round', async () => {
	const fails = (count: number) => count === 60;
	const { mostBetween } = await sendAll(400, { afterMs: () => 50, fails });
	expect(mostBetween(0, 250)).toBe(20);
	expect(mostBetween(300, 400)).toBeLessThanOrEqual(7);
	expect(mostBetween(600, 800)).toBeGreaterThan(8);
	expect(mostBetween(300, 1000)).toBeLessThan(20);
});

test('a provider that gets slower the more requests it has does not get the most', async () => {
	const { mostBetween } = await sendAll(400, { afterMs: (inFlight) => 20 + inFlight ** 2 });
	expect(mostBetween(0)).toBeLessThanOrEqual(20);
	expect(mostBetween(3000)).toBeLessThan(20);
});

test('where answers are as slow with fewer requests, these are not kept few', async () => {
	const becomesSlower = (_inFlight: number, at: number) => (at < 180 ? 50 : 400);
	const { mostBetween } = await sendAll(300, { afterMs: becomesSlower });
	expect(mostBetween(0, 180)).toBe(20);
	expect(mostBetween(1000, 1400)).toBeLessThan(20);
	expect(mostBetween(2500)).toBe(20);
});

test('a provider that has become slow gets five at once', async () => {
	const becomesSlow = (_inFlight: number, at: number) => (at < 300 ? 50 : 2000);
	const { mostBetween } = await sendAll(200, { afterMs: becomesSlow });
	expect(mostBetween(0, 300)).toBe(20);
	expect(mostBetween(4400)).toBe(5);
});

test('a window that was not used does not grow', async () => {
	const clock = manySleepersClock();
	const window = new ConcurrencyWindow(clock, 20);
	const send = async () => await window.watch(async () => await clock.sleep(50));
	const oneByOne = (async () => {
		for (let request = 0; request < 50; request++) await window.run(send);
	})();
	await clock.run();
	await oneByOne;
	const begun: number[] = [];
	const all = Array.from({ length: 20 }, async () => {
		await window.run(async () => {
			begun.push(clock.now());
			await send();
		});
	});
	await new Promise(setImmediate);
	expect(begun).toHaveLength(5);
	await clock.run();
	await Promise.all(all);
});

test('whatever happens, everything is sent, five at once are never forbidden, and no more than allowed', async () => {
	const answer = fc.record({ ms: fc.integer({ min: 1, max: 3000 }), fails: fc.boolean() });
	await fc.assert(
		fc.asyncProperty(
			fc.array(answer, { minLength: 1, maxLength: 80 }),
			fc.integer({ min: 1, max: 20 }),
			async (answers, most) => {
				let next = 0;
				const { sent, mostBetween } = await sendAll(
					answers.length,
					{ afterMs: () => answers[next++].ms, fails: (count) => answers[count - 1].fails },
					most,
				);
				expect(sent).toHaveLength(answers.length);
				expect(mostBetween(0)).toBeLessThanOrEqual(most);
				const atFirst = Math.min(5, most, answers.length);
				expect(mostBetween(0, 1)).toBe(atFirst);
			},
		),
		{ numRuns: 40 },
	);
});
