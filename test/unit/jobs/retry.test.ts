import { READ_POLICY, SUBMIT_POLICY, retry } from '../../../lib/jobs/retry';
import type { Clock } from '../../../lib/jobs/clock';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import type { ErrorClass } from '../../../lib/jobs/requestPolicy';
import { virtualClock } from '../../support/virtualClock';

class Trouble extends Error {
	constructor(readonly weight: ErrorClass) {
		super(weight.kind);
	}
}
const requestsOf = (clock: Clock) => ({
	limiter: new RateLimiter(clock, 60_000),
	classifyError: (error: unknown) => (error as Trouble).weight,
});

/** A request that meets these troubles one after the other, then succeeds. */
function request(...troubles: Array<ErrorClass['kind'] | ErrorClass>) {
	const sent = { times: 0 };
	const send = async () => {
		const trouble = troubles[sent.times++];
		if (trouble) throw new Trouble(typeof trouble === 'string' ? { kind: trouble } : trouble);
		return 'done';
	};
	return { send, sent };
}

describe('sending a paid request', () => {
	test.each(['throttled', 'neverArrived'] as const)(
		'%s: it did not arrive or was refused, so it is sent again',
		async (kind) => {
			const { send, sent } = request(kind, kind);
			await expect(retry(send, requestsOf(virtualClock()), SUBMIT_POLICY)).resolves.toBe('done');
			expect(sent.times).toBe(3);
		},
	);

	test.each(['unclear', 'final'] as const)('%s: it is never sent again', async (kind) => {
		const { send, sent } = request(kind);
		await expect(retry(send, requestsOf(virtualClock()), SUBMIT_POLICY)).rejects.toThrow(kind);
		expect(sent.times).toBe(1);
	});

	test('an unclear outcome after a refused one ends it too', async () => {
		const { send, sent } = request('throttled', 'unclear');
		await expect(retry(send, requestsOf(virtualClock()), SUBMIT_POLICY)).rejects.toThrow();
		expect(sent.times).toBe(2);
	});

	test('the pauses grow and the attempts are bounded', async () => {
		const clock = virtualClock();
		const { send, sent } = request(...Array<'neverArrived'>(99).fill('neverArrived'));
		await expect(retry(send, requestsOf(clock), SUBMIT_POLICY)).rejects.toThrow();
		expect(clock.pauses).toEqual([1000, 2000, 4000]);
		expect(sent.times).toBe(4);
	});

	test('refused as too frequent: it is sent again until the patience ends', async () => {
		const clock = virtualClock();
		const { send, sent } = request(...Array<'throttled'>(99).fill('throttled'));
		const sending = retry(send, requestsOf(clock), SUBMIT_POLICY);
		await expect(sending).rejects.toThrow('throttled');
		expect(clock.now()).toBeLessThanOrEqual(60_000);
		expect(sent.times).toBeGreaterThan(4);
	});

	test('Retry-After is honoured', async () => {
		const clock = virtualClock();
		const { send } = request({ kind: 'throttled', retryAfterMs: 7000 });
		await retry(send, requestsOf(clock), SUBMIT_POLICY);
		expect(clock.pauses).toEqual([7000]);
	});

	test('a Retry-After of hours is an answer, not a pause', async () => {
		const clock = virtualClock();
		const { send } = request({ kind: 'throttled', retryAfterMs: 3_600_000 });
		const sending = retry(send, requestsOf(clock), SUBMIT_POLICY);
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
			retry(stopping, requestsOf(virtualClock()), SUBMIT_POLICY, stop.signal),
		).rejects.toThrow('stopped');
		expect(sent.times).toBe(1);
	});
});

describe('sending a free request', () => {
	test('it is repeated in every passing trouble', async () => {
		const { send } = request('unclear', 'throttled', 'neverArrived');
		await expect(retry(send, requestsOf(virtualClock()), READ_POLICY)).resolves.toBe('done');
	});

	test('a no stays a no', async () => {
		const { send, sent } = request('final');
		await expect(retry(send, requestsOf(virtualClock()), READ_POLICY)).rejects.toThrow('final');
		expect(sent.times).toBe(1);
	});
});
