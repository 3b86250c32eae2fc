/**
 * An error written for the person who runs the workflow. `message` says what happened, `advice`
 * what to do next. Both are plain text without secrets.
 */
export class UserError extends Error {
	constructor(
		message: string,
		readonly advice: string,
	) {
		super(message);
		this.name = new.target.name;
	}
}

/** A parameter holds a value that can't be right. Thrown before anything is sent. */
export class ValidationError extends UserError {}

/**
 * What an API's refusal is about:
 * - `request`: what was sent does not fit; sending it again changes nothing.
 * - `account`: key, plan, credits or permission; the user has to act at the provider.
 * - `throttled`: too many requests; safe to send again later.
 * - `trouble`: the provider has trouble of its own. A read may be repeated; whether a submission
 *   was taken and charged is unclear, so it is not.
 */
export type ApiErrorKind = 'request' | 'account' | 'throttled' | 'trouble';

/** Facts of a refusal, see {@link ApiError}. */
export interface ApiErrorFacts {
	kind: ApiErrorKind;
	/** The provider's own error code, when the response had one. */
	code?: number;
	httpStatus: number;
	/** How long the provider asked us to wait (Retry-After), in ms. */
	retryAfterMs?: number;
	/** The provider's own words, unchanged, where they matter for what comes next. */
	words?: string;
}

/** The API answered, and the answer is no. */
export class ApiError extends UserError {
	constructor(
		message: string,
		advice: string,
		readonly facts: ApiErrorFacts,
	) {
		super(message, advice);
	}
}

/** A response came, but it does not say whether the API did what was asked. */
export class InvalidResponseError extends UserError {
	constructor(
		message: string,
		advice: string,
		readonly httpStatus: number,
	) {
		super(message, advice);
	}
}

/**
 * Why a webhook call can't be trusted:
 * - `malformed`: rubbish; the provider sends nothing like this.
 * - `forged`: it looks right, but was not made with the credential's secret.
 * - `stale`: genuine, but older (or further in the future) than allowed.
 */
export type VerificationFailure = 'malformed' | 'forged' | 'stale';

/** A webhook call that must not be trusted. */
export class WebhookVerificationError extends UserError {
	constructor(
		readonly reason: VerificationFailure,
		message: string,
		advice: string,
	) {
		super(message, advice);
	}
}
