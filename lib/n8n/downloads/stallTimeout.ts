import { systemClock } from '../platform/systemClock';
import type { FileBody } from './requestFile';

/** How often is looked within the time a file host may be silent. */
const LOOKS = 120;

/** A body that comes in. */
export interface Arrival {
	body: FileBody;
	/** How many of its bytes were taken out so far. */
	taken: number;
	/** The same body as n8n's store reads it, once it may. */
	content?: FileBody;
}

/**
 * Watches a body come in. The file host is not blamed for what waits for n8n's store, nor for time
 * that a busy machine takes to look: not time is counted, but looks at which nothing had come.
 *
 * @param stallMs how long the file host may send nothing, in ms
 * @returns true once it has sent nothing for so long; false when the body is over, half a second
 *   after that at most with the usual `stallMs`
 */
export async function hasStalled(arrival: Arrival, stallMs: number): Promise<boolean> {
	const { body } = arrival;
	let before = 0;
	let silent = 0;
	while (silent < LOOKS) {
		await systemClock.sleep(stallMs / LOOKS);
		if (body.destroyed || body.readableEnded) return false;
		const { taken, content } = arrival;
		const come = taken + body.readableLength;
		const waitsForStore = content && body.readableLength + content.readableLength > 0;
		silent = come !== before || waitsForStore ? 0 : silent + 1;
		before = come;
	}
	return true;
}
