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
