import type { RefusalKind } from '../akool/businessCodes';

/**
 * Something a person has to know. `message` says what happened, `advice` what to do next;
 * both are plain text without secrets.
 */
export class Fault extends Error {
	constructor(
		message: string,
		readonly advice: string,
	) {
		super(message);
		this.name = new.target.name;
	}
}

/** A value the user gave can't be right; found before anything was sent. */
export class InputFault extends Fault {}

/** Facts of a refusal, see {@link AkoolRefusal}. */
export interface RefusalFacts {
	kind: RefusalKind;
	/** Akool's business code, when the answer had one. */
	code?: number;
	httpStatus: number;
	/** How long Akool asked us to wait (Retry-After), in ms. */
	retryAfterMs?: number;
	/** What face detection said, word for word. */
	words?: string;
}

/** Akool answered, and the answer is a no. */
export class AkoolRefusal extends Fault {
	constructor(
		message: string,
		advice: string,
		readonly facts: RefusalFacts,
	) {
		super(message, advice);
	}
}

/** An answer came back, but it does not say whether Akool did what was asked. */
export class UnreadableAnswer extends Fault {
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
export type CallbackFaultReason = 'malformed' | 'forged' | 'stale';

/** A callback that is not to be believed. */
export class CallbackFault extends Fault {
	constructor(
		readonly reason: CallbackFaultReason,
		message: string,
		advice: string,
	) {
		super(message, advice);
	}
}
