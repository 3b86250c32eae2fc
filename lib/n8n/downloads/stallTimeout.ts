import { systemClock } from '../platform/systemClock';
import { DOWNLOAD_LIMITS } from './downloadLimits';
import type { FileBody } from './requestFile';

/** How many times to look within the time that a file host may send nothing. */
const LOOKS = 120;

/** A file that is being downloaded. */
export interface Transfer {
	/** The body of the response. */
	readonly body: FileBody;
	/** How many of its bytes were taken out so far. */
	taken: number;
	/** The same body as n8n's store reads it, once it may. */
	content?: FileBody;
	/** The largest file to take. */
	readonly mostBytes: number;
	/** Aborted when the transfer has to end. */
	readonly end: AbortSignal;
}

/**
 * Watches a file being downloaded. The file host is not blamed for bytes that wait for n8n's
 * store, nor for the time a busy machine takes to look: what counts is not time, but looks at
 * which nothing new had come.
 *
 * @returns true once the host has sent nothing for `DOWNLOAD_LIMITS.stallMs`; false when the body
 *   is over, with the default limits within half a second
 */
export async function hasStalled(transfer: Transfer): Promise<boolean> {
	const { body } = transfer;
	const pauseMs = DOWNLOAD_LIMITS.stallMs / LOOKS;
	let before = 0;
	let silent = 0;
	while (silent < LOOKS) {
		await systemClock.sleep(pauseMs);
		if (body.destroyed || body.readableEnded) return false;
		const { taken, content } = transfer;
		const received = taken + body.readableLength;
		const waitsForStore = content && body.readableLength + content.readableLength > 0;
		silent = received !== before || waitsForStore ? 0 : silent + 1;
		before = received;
	}
	return true;
}
