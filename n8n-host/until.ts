/** How {@link until} waits, and what its error says. */
export interface UntilOptions {
	/** How long to wait, in ms. By default less than a test may take, so that its error is read. */
	within?: number;
	/** The pause between two looks, in ms. */
	every?: number;
	/** What the error says when the time is over; by default the condition. */
	otherwise?: () => string;
}

/**
 * Waits until something has become so.
 *
 * @param look gives what is waited for; undefined, false or an empty text as long as it is not so
 * @returns what `look` gave at last
 * @throws Error when it does not become so in time, and whatever `look` throws
 */
export async function until<Found>(
	look: () => Found | Promise<Found>,
	{ within = 100_000, every = 20, otherwise }: UntilOptions = {},
): Promise<Exclude<Found, undefined | false | ''>> {
	const latest = Date.now() + within;
	for (;;) {
		const found = await look();
		if (found) return found as Exclude<Found, undefined | false | ''>;
		if (Date.now() > latest) {
			throw new Error(otherwise?.() ?? `It did not become so: ${look.toString()}`);
		}
		await new Promise((next) => setTimeout(next, every));
	}
}
