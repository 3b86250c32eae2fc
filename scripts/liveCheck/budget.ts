/** What a check may spend, by what the balance says. */
export class Budget {
	private first: number | undefined;
	private last: number | undefined;

	/** @param most in credits */
	constructor(private readonly most: number) {}

	/** Takes note of the balance; undefined if it can't be read. */
	note(balance: number | undefined): void {
		this.first ??= balance;
		this.last = balance;
	}

	/** In credits; undefined if the balance can't be read. */
	get spent(): number | undefined {
		if (this.first === undefined || this.last === undefined) return undefined;
		return this.first - this.last;
	}

	/**
	 * Why something may not be paid for any more; undefined if it may.
	 *
	 * @param price in credits; undefined if it is not known
	 */
	refusal(price = 0): string | undefined {
		const { spent } = this;
		if (spent === undefined) return "the balance can't be read, so nobody sees what is spent";
		if (spent + price <= this.most) return undefined;
		return `${spent} credits are spent, this may cost ${price}, and ${this.most} is the most`;
	}
}
