import type { ConcurrencyWindow } from './concurrencyWindow';
import type { RateLimiter } from './rateLimiter';

/**
 * What an error means for sending the request again:
 * - `throttled`: rejected because of too many requests; safe to send again later.
 * - `neverArrived`: the request never reached the provider; safe to send again.
 * - `unclear`: it may have reached the provider. A read may be retried, a submission may not.
 * - `refused`: the provider refuses this request. Another request may be accepted.
 * - `final`: the provider refuses all requests, e.g. because the key was revoked.
 */
export interface ErrorClass {
	kind: 'throttled' | 'neverArrived' | 'unclear' | 'refused' | 'final';
	/** How long the provider asked us to wait, in ms. */
	retryAfterMs?: number;
}

/** What every request to a provider needs besides the request itself. */
export interface RequestPolicy {
	/** Paces all requests of a run. */
	readonly limiter: RateLimiter;
	/** Limits how many requests are in flight. Those who set it send within its `run`. */
	readonly window?: ConcurrencyWindow;
	/** Classifies a request's error by whether the request may be sent again. */
	classifyError(error: unknown): ErrorClass;
}
