import type { MovableClock } from '../../clock';

/** Counts in windows of a fixed length; a window begins with the first count after the last one. */
export class FixedWindow {
	private begun = -Infinity;
	private count = 0;

	/**
	 * @param lengthMs of a window, in ms of sandbox time
	 * @param limit how much may be counted in a window; may be Infinity
	 */
	constructor(
		private readonly clock: MovableClock,
		private readonly lengthMs: number,
		private readonly limit: number,
	) {}

	/** Counts one, unless the window is full; says whether it was counted. */
	admit(): boolean {
		const now = this.clock.now();
		if (now - this.begun >= this.lengthMs) {
			this.begun = now;
			this.count = 0;
		}
		if (this.count >= this.limit) return false;
		this.count++;
		return true;
	}

	/** Ends the window. */
	reset(): void {
		this.begun = -Infinity;
	}
}
