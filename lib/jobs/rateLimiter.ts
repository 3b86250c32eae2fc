import type { Clock } from './clock';
import { FairQueue, type Place } from './fairQueue';
import type { Permit } from './permit';
import { RequestRate } from './requestRate';

/** A pace that several runs share, since the provider counts their requests together. */
export class SharedPace {
	readonly rate: RequestRate;
	readonly queue = new FairQueue();

	constructor(clock: Clock) {
		this.rate = new RequestRate(clock);
	}
}

/** How long to wait for others whose turn it is, in ms. */
const TURN_MS = 1;

/**
 * Paces all requests of a run, at the rate that {@link RequestRate} learns. Runs that share a pace take
 * turns.
 */
export class RateLimiter {
	private readonly since: number;

	/**
	 * @param clock the time source
	 * @param maxThrottledMs how long to keep trying in ms while every request is rejected
	 * @param shared the pace; by default one of its own
	 */
	constructor(
		readonly clock: Clock,
		private readonly maxThrottledMs: number,
		private readonly shared = new SharedPace(clock),
	) {
		this.since = clock.monotonicNow();
	}

	/**
	 * Waits until the next request may be sent.
	 *
	 * @param latestStart the monotonic time (in ms) by which a free request is useful: if the limiter
	 *   would delay it beyond that, it starts at once
	 * @throws the latest rejection once the wait would take too long; the signal's reason if cancelled
	 */
	async acquire(signal?: AbortSignal, latestStart = Infinity): Promise<Permit> {
		signal?.throwIfAborted();
		const { rate, queue } = this.shared;
		const place = queue.enter(this);
		let isServed = false;
		try {
			while (!this.mayStart(place, latestStart)) await this.clock.sleep(this.pauseMs(), signal);
			isServed = true;
			return rate.begin();
		} finally {
			queue.leave(place, isServed);
		}
	}

	private mayStart(place: Place, latestStart: number): boolean {
		const { rate, queue } = this.shared;
		const isTurn = rate.nextAt <= this.clock.monotonicNow() && queue.isNext(place);
		return isTurn || rate.nextAt > latestStart;
	}

	/** @throws the latest rejection if the wait takes too long */
	private pauseMs(): number {
		const leftMs = this.shared.rate.nextAt - this.clock.monotonicNow();
		if (leftMs > 0) this.throwIfTooLong();
		return Math.max(leftMs, TURN_MS);
	}

	private throwIfTooLong(): void {
		const { stuck, nextAt } = this.shared.rate;
		if (!stuck) return;
		const since = Math.max(stuck.since, this.since);
		if (nextAt > since + this.maxThrottledMs) throw stuck.refusal;
	}
}
