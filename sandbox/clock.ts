/**
 * The sandbox's time: runs like the real one and can be moved forward. Jobs, tokens and the
 * seven days of a file follow it.
 */
export class MovableClock {
	private ahead = 0;
	private readonly waiting = new Set<{ due: number; ring: () => void; timer?: NodeJS.Timeout }>();

	/** The present, in ms since 1970. */
	now(): number {
		return Date.now() + this.ahead;
	}

	/** Moves the clock forward by some ms and wakes whoever is due. */
	advance(ms: number): void {
		this.ahead += ms;
		for (const waiter of this.waiting) this.schedule(waiter);
	}

	/** Waits for a moment, given in ms since 1970. Never comes back after {@link cancelAll}. */
	async waitUntil(due: number): Promise<void> {
		await new Promise<void>((ring) => {
			const waiter = { due, ring };
			this.waiting.add(waiter);
			this.schedule(waiter);
		});
	}

	/** Lets go of everybody who waits, for good. */
	cancelAll(): void {
		for (const { timer } of this.waiting) clearTimeout(timer);
		this.waiting.clear();
	}

	private schedule(waiter: { due: number; ring: () => void; timer?: NodeJS.Timeout }): void {
		clearTimeout(waiter.timer);
		const left = waiter.due - this.now();
		const ring = () => {
			// A timer may go off up to a ms early.
			if (waiter.due > this.now()) return this.schedule(waiter);
			this.waiting.delete(waiter);
			waiter.ring();
		};
		if (left <= 0) ring();
		else waiter.timer = setTimeout(ring, left);
	}
}
