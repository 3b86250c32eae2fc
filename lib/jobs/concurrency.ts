/** Default for how many requests are in flight at once. */
export const DEFAULT_PARALLEL = 5;

/** The same where answers decide how many there are, see `ConcurrencyWindow`. */
export const MOST_PARALLEL = 20;

/**
 * Returns a function that runs async work, with a limit on how much runs at once; the rest is
 * queued.
 *
 * @param most the limit, at least 1
 */
export function limitConcurrency(most: number): <T>(work: () => Promise<T>) => Promise<T> {
	const waiting: Array<() => void> = [];
	let present = 0;
	return async (work) => {
		if (present >= most) await new Promise<void>((turn) => waiting.push(turn));
		else present++;
		try {
			return await work();
		} finally {
			// The slot goes directly to the next in the queue, so that a new call can't take it first.
			const next = waiting.shift();
			if (next) next();
			else present--;
		}
	};
}

/** Begins work when it is its turn, and returns when it has ended. */
export type InTurn = (begin: () => Promise<void>) => Promise<void>;

/**
 * Runs async work for each entry of a list, with a limit on how many run at once. Work starts in
 * the list's order. After the first error no more work starts; the error is thrown once all work in
 * progress has ended, so that nothing continues in the background.
 *
 * @param limit how many run at once, at least 1
 * @param inTurn lets each work begin when it is its turn, if that is not at once
 * @throws the first error
 */
export async function runInParallel<Item>(
	items: readonly Item[],
	limit: number,
	work: (item: Item, index: number) => Promise<void>,
	inTurn: InTurn = async (begin) => await begin(),
): Promise<void> {
	const errors: unknown[] = [];
	let next = 0;
	const isOver = () => next >= items.length || errors.length > 0;
	const begin = async () => {
		// It may be over since the turn was waited for.
		if (isOver()) return;
		const index = next++;
		try {
			await work(items[index], index);
		} catch (error) {
			errors.push(error);
		}
	};
	const worker = async () => {
		while (!isOver()) await inTurn(begin);
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	if (errors.length > 0) throw errors[0];
}
