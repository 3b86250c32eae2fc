import { randomBytes } from 'crypto';

import { Ledger } from '../../account/ledger';
import type { MovableClock } from '../../clock';

/** Akool's tokens are valid for "more than 1 year" (docs.akool.com, authentication/usage). */
const TOKEN_LIFETIME_MS = 366 * 24 * 60 * 60 * 1000;

/** The settings that describe an account. */
export interface AccountSettings {
	apiKey: string;
	clientId: string;
	/** The initial balance in credits. */
	credit: number;
}

/** The sandbox's only account: its credentials, access tokens, balance in credits and charges. */
export class Account extends Ledger {
	readonly apiKey: string;
	readonly clientId: string;
	private readonly tokens = new Map<string, number>();

	constructor(clock: MovableClock, { apiKey, clientId, credit }: AccountSettings) {
		super(clock, credit);
		this.apiKey = apiKey;
		this.clientId = clientId;
	}

	/** Issues an access token that is valid for 366 days; it looks like a JSON Web Token. */
	issueToken(): string {
		const part = (bytes: number) => randomBytes(bytes).toString('base64url');
		const token = `eyJ${part(24)}.eyJ${part(60)}.${part(32)}`;
		this.tokens.set(token, this.clock.now() + TOKEN_LIFETIME_MS);
		return token;
	}

	/** Whether a token was issued by {@link issueToken} and has not expired. Resets don't end it. */
	isValidToken(token: string): boolean {
		return (this.tokens.get(token) ?? 0) > this.clock.now();
	}
}
