import { systemClock } from './systemClock';

/**
 * Pauses between the looks in ms. A provider may call before its own list shows the new status, but
 * does not wait for a response for long.
 */
const PAUSES_MS = [500, 1000, 1500, 2000];

/**
 * Looks for something a provider may show only in a moment: at once, and again for up to 5 s.
 *
 * @param look returns whether it is there
 * @param signal cancels the pauses
 * @returns whether it was there in the end
 * @throws what `look` throws; the signal's reason when cancelled
 */
export async function lookAgain(
	look: () => Promise<boolean>,
	signal?: AbortSignal,
): Promise<boolean> {
	for (const pauseMs of PAUSES_MS) {
		if (await look()) return true;
		await systemClock.sleep(pauseMs, signal);
	}
	return await look();
}
