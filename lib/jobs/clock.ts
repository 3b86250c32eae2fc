/** Time for the code that waits, passed in so that it needs no timers of its own. */
export interface Clock {
	/**
	 * The date and time in ms since 1970, for comparing with other dates. It jumps when the computer's
	 * clock is set, so use it for no duration.
	 */
	now(): number;
	/**
	 * Monotonic time in ms since some moment: for durations, pauses and the end of a wait. It never
	 * jumps, whatever the computer's clock is set to. While the computer itself sleeps it may stand
	 * still (on Linux it does): a wait then goes on afterwards with the time that was left.
	 */
	monotonicNow(): number;
	/**
	 * Waits.
	 *
	 * @param ms how long, in ms of monotonic time
	 * @param signal ends the wait early
	 * @throws the signal's reason, at most a second after it was aborted
	 */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
