/** Less than a test may take in ms, so that whoever waits in vain reads what for. */
const PATIENCE_MS = 100_000;

/**
 * Waits for something to become so.
 *
 * @throws Error with the condition when it does not
 */
export async function until(isSo: () => boolean): Promise<void> {
	const latest = Date.now() + PATIENCE_MS;
	while (!isSo()) {
		if (Date.now() > latest) throw new Error(`It did not become so: ${isSo.toString()}`);
		await new Promise((next) => setTimeout(next, 20));
	}
}
