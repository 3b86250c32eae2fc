import type { ApiErrorKind } from '../akool/businessCodes';

/**
 * Something a person has to know. `message` says what happened, `advice` what to do next;
 * both are plain text without secrets.
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

/** A value the user gave can't be right; found before anything was sent. */
export class ValidationError extends UserError {}

/** Facts of a refusal, see {@link ApiError}. */
export interface ApiErrorFacts {
	kind: ApiErrorKind;
	/** Akool's business code, when the answer had one. */
	code?: number;
	httpStatus: number;
	/** How long Akool asked us to wait (Retry-After), in ms. */
	retryAfterMs?: number;
	/** What face detection said, word for word. */
	words?: string;
}

/** Akool answered, and the answer is a no. */
export class ApiError extends UserError {
	constructor(
		message: string,
		advice: string,
		readonly facts: ApiErrorFacts,
	) {
		super(message, advice);
	}
}

/** An answer came back, but it does not say whether Akool did what was asked. */
export class InvalidResponseError extends UserError {
	constructor(readonly httpStatus: number) {
		super(
			`Akool gave no readable answer (HTTP ${httpStatus})`,
			'This often passes within minutes. If it stays so, check the Base URL in the Akool API credential.',
		);
	}
}

/**
 * What is wrong with a callback:
 * - `malformed`: rubbish; no callback of Akool's looks like this.
 * - `forged`: it looks like one, but was not made with the credential's client ID and API key.
 * - `stale`: signed, but older (or further in the future) than allowed.
 */
export type VerificationFailure = 'malformed' | 'forged' | 'stale';

/** A callback that is not to be believed. */
export class WebhookVerificationError extends UserError {
	constructor(
		readonly reason: VerificationFailure,
		message: string,
		advice: string,
	) {
		super(message, advice);
	}
}
