import { randomBytes } from 'crypto';

import type { MovableClock } from '../../clock';

/** A charge on the account. Every accepted submission makes exactly one. */
export interface Charge {
	/** ms since 1970, sandbox time. */
	at: number;
	/** `_id` of the job. */
	jobId: string;
	/** Path of the endpoint. */
	endpoint: string;
	/** The request's body. */
	body: unknown;
	/** Credits. */
	amount: number;
}

/** Akool's tokens are valid for "more than 1 year" (docs.akool.com, authentication/usage). */
const TOKEN_LIFETIME_MS = 366 * 24 * 60 * 60 * 1000;

/** The sandbox's only account: its credentials, access tokens, balance and charges. */
export class Account {
	/** The balance in credits. */
	credit: number;
	/** All charges, the oldest first. */
	readonly ledger: Charge[] = [];
	private readonly tokens = new Map<string, number>();

	/** @param initialCredit the balance in credits to start with, and after {@link reset} */
	constructor(
		readonly apiKey: string,
		readonly clientId: string,
		private readonly initialCredit: number,
		private readonly clock: MovableClock,
	) {
		this.credit = initialCredit;
	}

	/** Deducts credits for a job and records the charge. The balance is not checked. */
	charge(charge: Omit<Charge, 'at'>): void {
		this.credit -= charge.amount;
		this.ledger.push({ at: this.clock.now(), ...charge });
	}

	/** Issues an access token that is valid for 366 days; it looks like a JSON Web Token. */
	issueToken(): string {
		const part = (bytes: number) => randomBytes(bytes).toString('base64url');
		const token = `eyJ${part(24)}.eyJ${part(60)}.${part(32)}`;
		this.tokens.set(token, this.clock.now() + TOKEN_LIFETIME_MS);
		return token;
	}

	/** Whether a token was issued by {@link issueToken} and has not expired. */
	isValidToken(token: string): boolean {
		return (this.tokens.get(token) ?? 0) > this.clock.now();
	}

	/** Restores the initial balance and removes all charges. Tokens stay valid. */
	reset(): void {
		this.credit = this.initialCredit;
		this.ledger.length = 0;
	}
}
