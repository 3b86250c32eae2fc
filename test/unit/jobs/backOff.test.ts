import { READ_POLICY, SUBMIT_POLICY, withBackOff } from '../../../lib/jobs/retry';
import type { Clock } from '../../../lib/jobs/clock';
import { Pace } from '../../../lib/jobs/rateLimiter';
import type { Weight } from '../../../lib/jobs/provider';
import { virtualClock } from './virtualClock';

class Trouble extends Error {
	constructor(readonly weight: Weight) {
		super(weight.meaning);
	}
}
const paceOf = (clock: Clock) => new Pace(clock, 60_000);
const weigh = (error: unknown) => (error as Trouble).weight;

/** A request that meets these troubles one after the other, then succeeds. */
function request(...troubles: Array<Weight['meaning'] | Weight>) {
	const sent = { times: 0 };
	const send = async () => {
		const trouble = troubles[sent.times++];
		if (trouble) throw new Trouble(typeof trouble === 'string' ? { meaning: trouble } : trouble);
		return 'done';
	};
	return { send, sent };
}

describe('sending a paid request', () => {
	test.each(['throttled', 'neverArrived'] as const)(
		'%s: it did not arrive or was refused, so it is sent again',
		async (meaning) => {
			const { send, sent } = request(meaning, meaning);
			await expect(withBackOff(send, weigh, SUBMIT_POLICY, paceOf(virtualClock()))).resolves.toBe(
				'done',
			);
			expect(sent.times).toBe(3);
		},
	);

	test.each(['unclear', 'final'] as const)('%s: it is never sent again', async (meaning) => {
		const { send, sent } = request(meaning);
		await expect(withBackOff(send, weigh, SUBMIT_POLICY, paceOf(virtualClock()))).rejects.toThrow(
			meaning,
		);
		expect(sent.times).toBe(1);
	});

	test('an unclear outcome after a refused one ends it too', async () => {
		const { send, sent } = request('throttled', 'unclear');
		await expect(withBackOff(send, weigh, SUBMIT_POLICY, paceOf(virtualClock()))).rejects.toThrow();
		expect(sent.times).toBe(2);
	});

	test('the pauses grow and the attempts are bounded', async () => {
		const clock = virtualClock();
		const { send, sent } = request(...Array<'neverArrived'>(99).fill('neverArrived'));
		await expect(withBackOff(send, weigh, SUBMIT_POLICY, paceOf(clock))).rejects.toThrow();
		expect(clock.pauses).toEqual([1000, 2000, 4000]);
		expect(sent.times).toBe(4);
	});

	test('refused as too frequent: it is sent again until the patience ends', async () => {
		const clock = virtualClock();
		const { send, sent } = request(...Array<'throttled'>(99).fill('throttled'));
		const sending = withBackOff(send, weigh, SUBMIT_POLICY, paceOf(clock));
		await expect(sending).rejects.toThrow('throttled');
		expect(clock.now()).toBeLessThanOrEqual(60_000);
		expect(sent.times).toBeGreaterThan(4);
	});

	test('Retry-After is honoured', async () => {
		const clock = virtualClock();
		const { send } = request({ meaning: 'throttled', retryAfterMs: 7000 });
		await withBackOff(send, weigh, SUBMIT_POLICY, paceOf(clock));
		expect(clock.pauses).toEqual([7000]);
	});

	test('a Retry-After of hours is an answer, not a pause', async () => {
		const clock = virtualClock();
		const { send } = request({ meaning: 'throttled', retryAfterMs: 3_600_000 });
		const sending = withBackOff(send, weigh, SUBMIT_POLICY, paceOf(clock));
		await expect(sending).rejects.toThrow('throttled');
		expect(clock.pauses).toEqual([]);
	});

	test('stopped: nothing more is sent', async () => {
		const stop = new AbortController();
		const { send, sent } = request('throttled', 'throttled');
		const stopping = async () => {
			stop.abort(new Error('stopped'));
			return await send();
		};
		await expect(
			withBackOff(stopping, weigh, SUBMIT_POLICY, paceOf(virtualClock()), stop.signal),
		).rejects.toThrow('stopped');
		expect(sent.times).toBe(1);
	});
});

describe('sending a free request', () => {
	test('it is repeated in every passing trouble', async () => {
		const { send } = request('unclear', 'throttled', 'neverArrived');
		await expect(withBackOff(send, weigh, READ_POLICY, paceOf(virtualClock()))).resolves.toBe(
			'done',
		);
	});

	test('a no stays a no', async () => {
		const { send, sent } = request('final');
		await expect(withBackOff(send, weigh, READ_POLICY, paceOf(virtualClock()))).rejects.toThrow(
			'final',
		);
		expect(sent.times).toBe(1);
	});
});
