import { systemClock } from '../platform/systemClock';
import { DOWNLOAD_LIMITS } from './downloadLimits';
import type { FileBody } from './requestFile';

/** How often to check a transfer within the time that a file host may send nothing. */
const STALL_CHECKS = 120;

/** A file that is being downloaded. */
export interface Transfer {
	/** The body of the response. */
	readonly body: FileBody;
	/** How many of its bytes have been read so far. */
	taken: number;
	/** The body as n8n's store reads it, once storing has begun. */
	content?: FileBody;
	/** The maximum size in bytes. */
	readonly mostBytes: number;
	/** Aborted when the transfer has to stop. */
	readonly end: AbortSignal;
}

/**
 * Watches a file being downloaded. The file host is not blamed for bytes that wait for n8n's store,
 * nor for delays of a busy machine: instead of time it counts the checks in a row at which nothing
 * new had come.
 *
 * @returns true once the host has sent nothing for `DOWNLOAD_LIMITS.stallMs`; false when the body
 *   has ended, within half a second with the default limits
 */
export async function hasStalled(transfer: Transfer): Promise<boolean> {
	const { body } = transfer;
	const pauseMs = DOWNLOAD_LIMITS.stallMs / STALL_CHECKS;
	let before = 0;
	let silent = 0;
	while (silent < STALL_CHECKS) {
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
