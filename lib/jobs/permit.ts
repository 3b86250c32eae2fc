/** Permission to send one request. The limiter learns from the outcome, so report it. */
export interface Permit {
	/** The request reached the provider, whatever the response. */
	succeeded(): void;
	/**
	 * The provider rejected the request because of too many requests.
	 *
	 * @param refusal the error, thrown when the limiter gives up
	 * @param retryAfterMs how long the provider asked us to wait, in ms
	 */
	throttled(refusal: unknown, retryAfterMs: number): void;
}
