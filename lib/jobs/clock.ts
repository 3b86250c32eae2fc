/** Time as the job engine sees it: handed in, so that the engine itself needs no timers. */
export interface Clock {
	/** The present time in ms. */
	now(): number;
	/**
	 * Waits.
	 *
	 * @param ms how long
	 * @param signal ends the wait early
	 * @throws the signal's reason, at most a second after it was aborted
	 */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
