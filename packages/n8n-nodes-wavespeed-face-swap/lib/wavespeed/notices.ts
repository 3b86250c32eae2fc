import { isoDateOf } from '../../../../lib/core/recordValues';
import { isNsfw, type PredictionStatus } from './prediction';
import { isInlineOutput } from './predictionOutputs';

/** A job that was created longer ago and has not begun waits for others, in ms. */
const LONG_QUEUED_MS = 60_000;

/**
 * Returns the message that WaveSpeed marked a completed job's result as not safe for work.
 *
 * @param raw WaveSpeed's record of the prediction
 * @returns undefined if it did not
 */
export function nsfwNotice(
	status: PredictionStatus,
	raw: Record<string, unknown>,
): string | undefined {
	if (status !== 'completed' || !isNsfw(raw)) return undefined;
	return 'WaveSpeed marked this picture as not safe for work (NSFW). Look at it before you show it to others.';
}

/**
 * Returns the message why a job has not begun for long.
 *
 * @param raw WaveSpeed's record of the prediction
 * @param now the current time in ms
 * @returns undefined if it has begun, or is new
 */
export function queuedNotice(
	status: PredictionStatus,
	raw: Record<string, unknown>,
	now: number,
): string | undefined {
	const createdAt = isoDateOf(raw.created_at);
	if (status !== 'queued' || createdAt === undefined) return undefined;
	if (now - Date.parse(createdAt) < LONG_QUEUED_MS) return undefined;
	return 'WaveSpeed has not begun this job yet. That is usual on its lowest account level (Bronze), where 2 jobs run at a time and others wait for them.';
}

/**
 * Returns the message that WaveSpeed's response holds the picture itself, so that there is no address
 * to put out. Where the file is put out, nothing is missing (see `withFile`).
 *
 * @returns undefined if the outputs have addresses, or there are none
 */
export function inlineNotice(outputs: ReadonlyArray<{ url: string }>): string | undefined {
	if (outputs.length === 0 || !outputs.every(({ url }) => isInlineOutput(url))) return undefined;
	return "WaveSpeed has this picture in its response (Base64), and not at an address. Turn on 'Download Result' to get it as a file.";
}
