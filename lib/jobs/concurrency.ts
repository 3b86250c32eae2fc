/**
 * Makes a function that lets only so many calls be under way at once; the others wait their turn.
 *
 * @param most how many at once, at least 1
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
			// A place is handed on as it is, so that nobody slips in between.
			const next = waiting.shift();
			if (next) next();
			else present--;
		}
	};
}

/**
 * Works through a list with a bound on how many are under way at once. Work starts in the
 * list's order; the first error keeps further work from starting and is thrown once what is
 * under way has ended, so nothing goes on behind the caller's back.
 *
 * @param limit how many at once, at least 1
 */
export async function runInParallel<Item>(
	items: readonly Item[],
	limit: number,
	work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
	const errors: unknown[] = [];
	let next = 0;
	const worker = async () => {
		while (next < items.length && errors.length === 0) {
			const index = next++;
			try {
				await work(items[index], index);
			} catch (error) {
				errors.push(error);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	if (errors.length > 0) throw errors[0];
}
