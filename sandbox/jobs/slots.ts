/** A limited number of places in which jobs are processed one after the other. Times are in ms. */
export class Slots {
	/** When each place that was ever taken is free again. */
	private freeAt: number[] = [];

	/** @param count how many places there are; may be Infinity */
	constructor(private readonly count: number) {}

	/**
	 * Takes a place.
	 *
	 * @param from the earliest start
	 * @param duration how long the place is needed
	 * @returns the start: `from`, or when the first place is free after it
	 */
	take(from: number, duration: number): number {
		if (this.count === Infinity) return from;
		this.freeAt = this.freeAt.filter((time) => time > from);
		if (this.freeAt.length < this.count) {
			this.freeAt.push(from + duration);
			return from;
		}
		const start = Math.min(...this.freeAt);
		this.freeAt[this.freeAt.indexOf(start)] = start + duration;
		return start;
	}

	/** Frees all places. */
	clear(): void {
		this.freeAt = [];
	}
}
