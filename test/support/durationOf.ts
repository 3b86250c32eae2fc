/** How exact it is. */
const TICK_MS = 50;

/**
 * Measures how long something takes. While a busy computer does not get round to this process nothing
 * is counted, so a limit can be as tight as what is promised.
 *
 * @returns the time in ms
 * @throws what `work` throws
 */
export async function durationOf(work: () => Promise<unknown>): Promise<number> {
	let ticks = 0;
	const timer = setInterval(() => ticks++, TICK_MS);
	try {
		await work();
	} finally {
		clearInterval(timer);
	}
	return ticks * TICK_MS;
}
