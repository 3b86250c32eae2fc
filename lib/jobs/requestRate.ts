import type { Clock } from './clock';
import type { Permit } from './permit';

/** The window in ms in which requests are counted at first: most limits are per second. */
const SHORTEST_WINDOW_MS = 1000;
const LONGEST_WINDOW_MS = 64_000;
/** Factor on the window, so that a request is not rejected for being a few ms early. */
const MARGIN = 1.02;
/**
 * A rejection lowers the rate to this fraction at most, since the pause after it empties the window
 * too.
 */
const MAX_SLOWDOWN = 0.9;
/**
 * While the limit is known, the n-th window without a rejection raises the rate by n times this.
 */
const SPEED_UP = 0.05;
/**
 * After a higher rate was rejected the rate stays as it is for so many windows, then for twice as many
 * each time.
 */
const FIRST_REST = 1;
const LONGEST_REST = 8;
/** While the limit is not known, the rate doubles this often in a window without a rejection. */
const DOUBLINGS_PER_WINDOW = 8;
/**
 * How many requests are kept for counting, up to twice as many for a while; a limit of more per minute
 * makes no difference.
 */
const REQUESTS_KEPT = 1000;

/**
 * Learns at which rate a provider takes requests. There is no limit until it rejects a request as too
 * frequent. Then the number of requests that got through shortly before is taken as its limit (so
 * many per window), and requests are spread evenly. If nothing gets through any more, either the
 * provider's window is longer or it is down: the window is doubled, and the limit is determined
 * again once something gets through. Without rejections the rate rises again, faster and faster.
 */
export class RequestRate {
	/** When the next request may be sent, in monotonic ms. */
	nextAt = 0;
	/** Set while nothing gets through: the latest rejection, and when the first one came, in ms. */
	stuck?: { since: number; refusal: unknown };
	private windowMs = SHORTEST_WINDOW_MS;
	/** Requests per window; unlimited until the first rejection. */
	private allowed = Infinity;
	/** When the requests that got through were started and answered, in ms, by their answers. */
	private readonly through: Array<{ start: number; answered: number }> = [];
	private slowedAt = -Infinity;
	/** When the request was started whose rejection told the limit; undefined if none did. */
	private rejectedStart?: number;
	/** Whether this many requests (`allowed`) got through just before a rejection. */
	private isLimitKnown = false;
	private calmWindows = 0;
	private restWindows = 0;
	/** The latest rate at which nothing was rejected in a whole window; 0 if there is none. */
	private calmRate = 0;
	private calmSince = 0;

	constructor(readonly clock: Clock) {}

	/** Begins a request now. */
	begin(): Permit {
		const start = this.clock.monotonicNow();
		this.nextAt = Math.max(this.nextAt, start + (this.windowMs * MARGIN) / this.allowed);
		return {
			succeeded: () => this.speedUp(start),
			throttled: (refusal, retryAfterMs) => this.slowDown(start, refusal, retryAfterMs),
		};
	}

	private speedUp(start: number): void {
		const now = this.clock.monotonicNow();
		this.through.push({ start, answered: now });
		if (this.through.length > 2 * REQUESTS_KEPT) this.through.splice(0, REQUESTS_KEPT);
		// A request sent before the latest rejection says nothing about the rate since.
		if (start <= this.slowedAt) return this.raiseLimit();
		this.stuck = undefined;
		const calmMs = this.isLimitKnown
			? this.windowMs
			: Math.max(this.windowMs / DOUBLINGS_PER_WINDOW, SHORTEST_WINDOW_MS);
		if (now - this.calmSince < calmMs) return;
		this.calmSince = now;
		this.calmWindows++;
		this.calmRate = this.isLimitKnown ? this.allowed : 0;
		const risingWindows = Math.max(0, this.calmWindows - this.restWindows);
		this.allowed *= this.isLimitKnown ? 1 + SPEED_UP * risingWindows : 2;
	}

	private slowDown(start: number, refusal: unknown, retryAfterMs: number): void {
		const now = this.clock.monotonicNow();
		this.stuck = { since: this.stuck?.since ?? now, refusal };
		this.nextAt = Math.max(this.nextAt, now + retryAfterMs);
		// As many requests as were in flight are rejected together: only the first one counts.
		if (start <= this.slowedAt) return;

		const gotNothingThrough = this.stuck.since <= this.slowedAt;
		this.rejectedStart = gotNothingThrough ? undefined : start;
		if (gotNothingThrough) this.widenWindow(now);
		else this.lowerRate(now);
		this.slowedAt = this.calmSince = now;
		this.calmWindows = 0;
		this.waitForRoom(now);
	}

	/** Looks at a longer window, whose limit is not known yet. */
	private widenWindow(now: number): void {
		this.windowMs = Math.min(this.windowMs * 2, LONGEST_WINDOW_MS);
		this.allowed = Math.max(this.allowed, this.countStarts(now));
		this.isLimitKnown = false;
		this.restWindows = this.calmRate = 0;
	}

	/** Takes what got through as the limit, if that is lower than the rate, and not much lower. */
	private lowerRate(now: number): void {
		const hasRisen = this.isLimitKnown && this.calmWindows > this.restWindows;
		if (hasRisen) this.restWindows = Math.min(this.restWindows * 2 || FIRST_REST, LONGEST_REST);
		if (this.calmRate >= this.allowed) this.calmRate = 0;
		const gotThrough = this.countStarts(now);
		const least = this.isLimitKnown ? this.allowed * MAX_SLOWDOWN : 1;
		this.allowed = Math.min(this.allowed, Math.max(gotThrough, least, this.calmRate, 1));
		this.isLimitKnown = gotThrough > 0;
	}

	/** Of the requests before a rejection, some turn out only after it to have got through. */
	private raiseLimit(): void {
		const end = this.rejectedStart;
		if (end === undefined) return;
		const gotThrough = this.countStarts(end);
		this.allowed = Math.max(this.allowed, gotThrough);
		this.isLimitKnown = true;
	}

	/**
	 * Until the oldest of the requests that filled the window has left it. The provider may have counted
	 * it as late as just before its answer.
	 */
	private waitForRoom(now: number): void {
		const oldest = this.through.at(-Math.floor(this.allowed))?.answered ?? now;
		const shortPause = this.windowMs / this.allowed / 4;
		this.nextAt = Math.max(this.nextAt, now + shortPause, oldest + this.windowMs * MARGIN);
	}

	/** Counts the requests that were started within the window before a time and got through. */
	private countStarts(until: number): number {
		const from = until - this.windowMs;
		return this.through.filter(({ start }) => start > from && start <= until).length;
	}
}
