/** Time for the code that waits, passed in so that it needs no timers of its own. */
export interface Clock {
	/** The current time in ms. */
	now(): number;
	/**
	 * Waits.
	 *
	 * @param ms how long, in ms
	 * @param signal ends the wait early
	 * @throws the signal's reason, at most a second after it was aborted
	 */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
