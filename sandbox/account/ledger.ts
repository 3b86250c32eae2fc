import type { MovableClock } from '../clock';

/** A charge on an account. Every accepted submission makes exactly one. */
export interface Charge {
	/** ms since 1970, sandbox time. */
	at: number;
	/** ID of the job. */
	jobId: string;
	/** Path of the endpoint. */
	endpoint: string;
	/** The request's body. */
	body: unknown;
	/** In the provider's currency. */
	amount: number;
	/** When it was refunded, in ms since 1970, sandbox time; missing unless it was. */
	refundedAt?: number;
}

/** The balance of an account, and what was charged. */
export class Ledger {
	/** In the provider's currency. */
	balance: number;
	/** All charges, the oldest first. */
	readonly charges: Charge[] = [];

	/** @param initialBalance the balance to start with, and after {@link reset} */
	constructor(
		protected readonly clock: MovableClock,
		private readonly initialBalance: number,
	) {
		this.balance = initialBalance;
	}

	/** Deducts the price of a job and records the charge. The balance is not checked. */
	charge(charge: Omit<Charge, 'at'>): void {
		this.balance = rounded(this.balance - charge.amount);
		this.charges.push({ at: this.clock.now(), ...charge });
	}

	/** Gives back what a job cost. A job that was not charged, or is refunded already, is ignored. */
	refund(id: string): void {
		const charge = this.charges.find(({ jobId }) => jobId === id);
		if (!charge || charge.refundedAt !== undefined) return;
		charge.refundedAt = this.clock.now();
		this.balance = rounded(this.balance + charge.amount);
	}

	/** Charges another amount for a job than it was charged at first. */
	correct(id: string, amount: number): void {
		const charge = this.charges.find(({ jobId }) => jobId === id);
		if (!charge) return;
		this.balance = rounded(this.balance + charge.amount - amount);
		charge.amount = amount;
	}

	/** Restores the initial balance and removes all charges. */
	reset(): void {
		this.balance = this.initialBalance;
		this.charges.length = 0;
	}
}

/** An amount without the noise of binary fractions: to a millionth. */
function rounded(amount: number): number {
	return Math.round(amount * 1e6) / 1e6;
}
