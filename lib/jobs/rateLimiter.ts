import type { Clock } from './clock';

/** The span in ms within which requests are counted at first: most limits are per second. */
const SHORTEST_WINDOW_MS = 1000;
const LONGEST_WINDOW_MS = 64_000;
/** Kept above the window, so that a request is not refused for being a few ms early. */
const MARGIN = 1.02;
/** A refusal lowers the rate by no more than this, since a pause empties the window as well. */
const SLOWEST_STEP = 0.9;
/** While the limit is known, each window without a refusal speeds up by this more than the last. */
const SPEED_UP = 0.05;
/** While the limit is not known, the rate doubles this often in a window without a refusal. */
const DOUBLINGS = 8;
/** Starts kept to count by; more a minute than this is as good as no limit. */
const STARTS_KEPT = 1000;

/** Permission to send one request. Tell it what came of the request, or nothing is learned. */
export interface Permit {
	/** The request got through to the provider, whatever the answer. */
	succeeded(): void;
	/**
	 * The provider refused the request because of too many requests.
	 *
	 * @param retryAfterMs how long it asked us to wait, in ms
	 */
	throttled(refusal: unknown, retryAfterMs: number): void;
}

/**
 * Paces all requests of a run: as fast as they come until the provider refuses one as too frequent.
 * Then what got through shortly before tells its limit (so many requests in such a window), and
 * the run keeps to that, evenly spread. When nothing gets through any more, either the window is
 * longer or the provider is down for a while: the window is doubled, and once something gets
 * through the limit is searched again. While nothing is refused the rate goes up again, faster and
 * faster.
 */
export class RateLimiter {
	private windowMs = SHORTEST_WINDOW_MS;
	/** Requests a window; unlimited until the first refusal. */
	private allowed = Infinity;
	private nextAt = 0;
	private starts: number[] = [];
	private slowedAt = -Infinity;
	/** Whether `allowed` was seen to get through, just before a refusal. */
	private isLimitKnown = false;
	private calmWindows = 0;
	private calmSince = 0;
	/** The latest refusal, and when the first one came, while nothing gets through. */
	private stuck?: { since: number; refusal: unknown };

	/**
	 * @param clock the run's time
	 * @param patienceMs how long to go on in ms while nothing but refusals come
	 */
	constructor(
		readonly clock: Clock,
		private readonly patienceMs: number,
	) {}

	/**
	 * Waits until the next request may start.
	 *
	 * @param latestStart for a request that costs nothing and is of no use later than this (in ms): it
	 *   starts at once when it would have to wait longer
	 * @throws the latest refusal, at once, when waiting would exceed the patience; the signal's reason
	 *   when cancelled
	 */
	async acquire(signal?: AbortSignal, latestStart = Infinity): Promise<Permit> {
		signal?.throwIfAborted();
		for (let now = this.clock.now(); now < this.nextAt; now = this.clock.now()) {
			if (this.nextAt > latestStart) break;
			this.throwIfTooLong();
			await this.clock.sleep(this.nextAt - now, signal);
		}
		const start = this.clock.now();
		this.nextAt = Math.max(this.nextAt, start + (this.windowMs * MARGIN) / this.allowed);
		return {
			succeeded: () => this.speedUp(start),
			throttled: (refusal, retryAfterMs) => this.slowDown(start, refusal, retryAfterMs),
		};
	}

	private throwIfTooLong(): void {
		if (this.stuck && this.nextAt > this.stuck.since + this.patienceMs) throw this.stuck.refusal;
	}

	private speedUp(start: number): void {
		this.starts = [...this.starts, start].slice(-STARTS_KEPT);
		// Started before the latest refusal, so it says nothing about the rate since.
		if (start < this.slowedAt) return;
		this.stuck = undefined;
		const now = this.clock.now();
		const calmMs = this.isLimitKnown
			? this.windowMs
			: Math.max(this.windowMs / DOUBLINGS, SHORTEST_WINDOW_MS);
		if (now - this.calmSince < calmMs) return;
		this.calmSince = now;
		this.calmWindows++;
		this.allowed *= this.isLimitKnown ? 1 + SPEED_UP * this.calmWindows : 2;
	}

	private slowDown(start: number, refusal: unknown, retryAfterMs: number): void {
		const now = this.clock.now();
		this.stuck = { since: this.stuck?.since ?? now, refusal };
		this.nextAt = Math.max(this.nextAt, now + retryAfterMs);
		if (start < this.slowedAt) return;

		const gotNothing = this.stuck.since <= this.slowedAt;
		if (gotNothing) this.windowMs = Math.min(this.windowMs * 2, LONGEST_WINDOW_MS);
		const gotThrough = this.starts.filter((at) => at > now - this.windowMs).length;
		if (gotNothing) this.allowed = Math.max(this.allowed, gotThrough);
		else {
			const least = this.isLimitKnown ? this.allowed * SLOWEST_STEP : 1;
			this.allowed = Math.max(1, Math.min(this.allowed, Math.max(gotThrough, least)));
		}
		this.isLimitKnown = !gotNothing && gotThrough > 0;
		this.slowedAt = this.calmSince = now;
		this.calmWindows = 0;
		// The window has room again when the first of those that filled it leaves it.
		const first = [...this.starts].sort((a, b) => a - b).at(-Math.floor(this.allowed)) ?? now;
		const soon = now + this.windowMs / this.allowed / 4;
		this.nextAt = Math.max(this.nextAt, soon, first + this.windowMs * MARGIN);
	}
}
