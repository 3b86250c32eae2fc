/** A request to be resumed at a time; `due` is in ms since 1970. */
interface Waiter {
	due: number;
	resume: () => void;
	timer?: NodeJS.Timeout;
}

/**
 * The sandbox's time: it runs like real time and can be moved forward. Jobs, callbacks, access
 * tokens and the lifetime of files go by it.
 */
export class MovableClock {
	private ahead = 0;
	private readonly waiting = new Set<Waiter>();

	/** The current sandbox time in ms since 1970. */
	now(): number {
		return Date.now() + this.ahead;
	}

	/**
	 * Moves the clock forward.
	 *
	 * @param ms how far; everything that is due by then is resumed
	 */
	advance(ms: number): void {
		this.ahead += ms;
		for (const waiter of this.waiting) this.schedule(waiter);
	}

	/**
	 * Waits until the clock shows a time.
	 *
	 * @param due the time in ms since 1970
	 * @returns a promise that resolves then; it never settles after {@link cancelAll}
	 */
	async waitUntil(due: number): Promise<void> {
		await new Promise<void>((resume) => {
			const waiter = { due, resume };
			this.waiting.add(waiter);
			this.schedule(waiter);
		});
	}

	/** Cancels all waits for good: their promises never settle. */
	cancelAll(): void {
		for (const { timer } of this.waiting) clearTimeout(timer);
		this.waiting.clear();
	}

	private schedule(waiter: Waiter): void {
		clearTimeout(waiter.timer);
		const left = waiter.due - this.now();
		const finish = () => {
			// A timer may fire up to 1 ms early.
			if (waiter.due > this.now()) return this.schedule(waiter);
			this.waiting.delete(waiter);
			waiter.resume();
		};
		if (left <= 0) finish();
		else waiter.timer = setTimeout(finish, left);
	}
}
