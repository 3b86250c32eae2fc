import { randomBytes } from 'crypto';

import type { MovableClock } from '../clock';

/** A charge on the account: every accepted submission makes exactly one. */
export interface Charge {
	/** ms since 1970, sandbox time. */
	at: number;
	/** `_id` of the job. */
	jobId: string;
	endpoint: string;
	/** The request's body. */
	body: unknown;
	/** Credits. */
	amount: number;
}

/** Akool's tokens hold "more than 1 year" (docs.akool.com, authentication/usage). */
const TOKEN_LIFETIME_MS = 366 * 24 * 60 * 60 * 1000;

/** The one customer of the sandbox. */
export class Account {
	credit: number;
	readonly ledger: Charge[] = [];
	private readonly tokens = new Map<string, number>();

	constructor(
		readonly apiKey: string,
		readonly clientId: string,
		private readonly initialCredit: number,
		private readonly clock: MovableClock,
	) {
		this.credit = initialCredit;
	}

	/** Takes credits for a job and writes it down. */
	charge(charge: Omit<Charge, 'at'>): void {
		this.credit -= charge.amount;
		this.ledger.push({ at: this.clock.now(), ...charge });
	}

	/** A new access token; looks like a JSON web token. */
	issueToken(): string {
		const part = (bytes: number) => randomBytes(bytes).toString('base64url');
		const token = `eyJ${part(24)}.eyJ${part(60)}.${part(32)}`;
		this.tokens.set(token, this.clock.now() + TOKEN_LIFETIME_MS);
		return token;
	}

	/** Whether a token was issued here and still holds. */
	isValidToken(token: string): boolean {
		return (this.tokens.get(token) ?? 0) > this.clock.now();
	}

	/** Back to the first day; tokens stay good. */
	reset(): void {
		this.credit = this.initialCredit;
		this.ledger.length = 0;
	}
}
