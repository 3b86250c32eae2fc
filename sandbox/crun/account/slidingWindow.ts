import type { MovableClock } from '../../clock';

/** Limits how much is counted in any stretch of time of a given length. */
export class SlidingWindow {
	private times: number[] = [];

	/**
	 * @param lengthMs of a stretch, in ms of sandbox time
	 * @param limit how much may be counted in it; may be Infinity
	 */
	constructor(
		private readonly clock: MovableClock,
		private readonly lengthMs: number,
		private readonly limit: number,
	) {}

	/**
	 * Counts one, if there is room.
	 *
	 * @returns 0 if it was counted; otherwise the ms until there is room
	 */
	admit(): number {
		if (this.limit === Infinity) return 0;
		const now = this.clock.now();
		this.times = this.times.filter((time) => now - time < this.lengthMs);
		const [oldest = now] = this.times;
		if (this.times.length >= this.limit) return oldest + this.lengthMs - now;
		this.times.push(now);
		return 0;
	}

	/** Forgets all that was counted. */
	reset(): void {
		this.times = [];
	}
}
