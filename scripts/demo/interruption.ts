/** Somebody pressed Ctrl-C, or asked the process to end. */
export class Interrupted extends Error {}

const interrupted = new Promise<void>((resolve) => {
	process.once('SIGINT', () => resolve());
	process.once('SIGTERM', () => resolve());
});

/** Waits for Ctrl-C, or for being asked to end. */
export async function interruption(): Promise<void> {
	await interrupted;
}

/**
 * Waits for work, but no longer than until Ctrl-C.
 *
 * @throws Interrupted then, and what `work` throws
 */
export async function orInterrupted<T>(work: Promise<T>): Promise<T> {
	return await Promise.race([
		work,
		interrupted.then(() => {
			throw new Interrupted();
		}),
	]);
}
