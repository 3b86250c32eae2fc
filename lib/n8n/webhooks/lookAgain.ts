import { systemClock } from '../platform/systemClock';

/**
 * Pauses between the looks in ms. A provider may call before its own list shows the new status, but
 * does not wait for a response for long.
 */
const PAUSES_MS = [500, 1000, 1500, 2000];

/**
 * Looks for something a provider may show only in a moment: at once, and again for up to 5 s.
 *
 * @param look returns whether it is there
 * @returns whether it was there in the end
 * @throws what `look` throws
 */
export async function lookAgain(look: () => Promise<boolean>): Promise<boolean> {
	for (const pauseMs of PAUSES_MS) {
		if (await look()) return true;
		await systemClock.sleep(pauseMs);
	}
	return await look();
}
