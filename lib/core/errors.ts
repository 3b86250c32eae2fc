/**
 * Why an item failed, in a word by which a workflow can choose what to do. These words are part of
 * the public interface:
 * - `noFace`: a picture shows no face, or fewer than needed.
 * - `notAPicture`: a file or address holds something else, or a format that is not accepted.
 * - `unreachable`: a file or address can't be opened.
 * - `credits`: the balance does not suffice.
 * - `busy`: the provider has trouble of its own, or takes no more for now: try again later.
 * - `unclear`: it is not known whether a job was submitted.
 * - `other`: anything else.
 */
export type ErrorReason =
	'noFace' | 'notAPicture' | 'unreachable' | 'credits' | 'busy' | 'unclear' | 'other';

/** What a provider's reason for a failed job means, in words for the person who runs the workflow. */
export interface FailureExplanation {
	/** What happened. */
	title: string;
	/** What to change before the item is run again, as a sentence. */
	advice: string;
	errorReason: ErrorReason;
}

/**
 * An error for the person who runs the workflow. `message` says what happened, `advice` what to do
 * next. Both are plain text without secrets.
 */
export class UserError extends Error {
	constructor(
		message: string,
		readonly advice: string,
		readonly errorReason: ErrorReason = 'other',
	) {
		super(message);
		this.name = new.target.name;
	}
}

/** A parameter has an invalid value. Thrown before a job is submitted. */
export class ValidationError extends UserError {}

/**
 * What an API's refusal is about:
 * - `request`: the request is invalid; sending it again does not help.
 * - `account`: key, plan, credits or permission; the user has to act at the provider.
 * - `throttled`: too many requests; safe to send again later.
 * - `trouble`: the provider has a problem of its own. A read may be retried; a submission may not,
 *   since it may have been accepted and charged.
 */
export type ApiErrorKind = 'request' | 'account' | 'throttled' | 'trouble';

/** Details of a refusal, see {@link ApiError}. */
export interface ApiErrorFacts {
	kind: ApiErrorKind;
	/** The provider's own error code, when the response had one. */
	code?: number;
	httpStatus: number;
	/** How long the provider asked us to wait (Retry-After), in ms. */
	retryAfterMs?: number;
	/**
	 * False if the provider does not document this response as a refusal, so that it does not say
	 * that nothing was done.
	 */
	isDocumented?: boolean;
	/** The provider's own message, unchanged, if the caller needs to compare it. */
	words?: string;
	/** By default `busy` when the API is throttled or has trouble, otherwise `other`. */
	errorReason?: ErrorReason;
}

/** The API refused a request. */
export class ApiError extends UserError {
	constructor(
		message: string,
		advice: string,
		readonly facts: ApiErrorFacts,
	) {
		const isBusy = facts.kind === 'throttled' || facts.kind === 'trouble';
		super(message, advice, facts.errorReason ?? (isBusy ? 'busy' : 'other'));
	}
}

/** The response does not say whether the API carried out the request. */
export class InvalidResponseError extends UserError {
	constructor(
		message: string,
		advice: string,
		readonly httpStatus: number,
	) {
		super(message, advice, 'busy');
	}
}

/**
 * Why a webhook call can't be trusted:
 * - `malformed`: the provider sends nothing like this.
 * - `forged`: it has the right form, but was not made with the credential's secret.
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
